import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../parse/document.ts';
import { allMatches } from '../../text/allMatches.ts';
import { span } from '../../text/span.ts';
import { anyOf, type Stated } from './collectFacts.ts';

const capitalised = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+/gu;
const patternCache = new WeakMap<Knowledge, { readonly byFirstWord: Map<string, string[]>; readonly han: RegExp }>();

/** Countries by name. English names are looked up by their first word, which keeps long texts fast. */
export function* readCountries(prose: string, language: Language, knowledge: Knowledge): Generator<Stated> {
  const { byFirstWord, han } = patternsOf(knowledge);
  if (language === 'zh') {
    for (const m of allMatches(han, prose)) yield { value: m[0], span: span(m.index, m.index + m[0].length) };
    return;
  }
  let end = 0;
  for (const m of allMatches(capitalised, prose)) {
    if (m.index < end) continue;
    const name = byFirstWord
      .get(m[0])
      ?.find((c) => prose.startsWith(c, m.index) && !/[\p{L}]/u.test(prose[m.index + c.length] ?? ''));
    if (!name) continue;
    end = m.index + name.length;
    yield { value: name, span: span(m.index, end) };
  }
}

function patternsOf(knowledge: Knowledge) {
  const cached = patternCache.get(knowledge);
  if (cached) return cached;
  const { en, zh } = knowledge.lexicons.countries ?? { en: [], zh: [] };
  const byFirstWord = new Map<string, string[]>();
  for (const name of [...en].sort((a, b) => b.length - a.length)) {
    const first = /^\p{L}+/u.exec(name)?.[0] ?? name;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name]);
  }
  const patterns = { byFirstWord, han: new RegExp(anyOf(zh), 'g') };
  patternCache.set(knowledge, patterns);
  return patterns;
}
