import type { Span } from '../../text/span.ts';
import type { Token } from '../sentence.ts';
import type { Reference } from '../statement.ts';
import type { TermMatch } from './findTerms.ts';
import type { GrammarLexicon } from './lexicon.ts';
import { type Region, regionAt } from './regions.ts';

export function references(
  tokens: readonly Token[],
  terms: readonly TermMatch[],
  ontology: TermMatch['ontology'],
  from: number,
  to: number,
): readonly Reference[] {
  const found: Reference[] = [];
  for (const term of terms) {
    if (term.ontology !== ontology || term.from < from || term.to > to) continue;
    found.push({ id: term.id, span: spanOf(tokens, term.from, term.to) });
  }
  return found;
}

/**
 * The data named in a stretch. What a relative clause inside tells of other things is left out ("partners ‹who ask for your
 * name›"), unless it lists what the data are ("data, ‹which include your name›").
 */
export function dataIn(
  tokens: readonly Token[],
  terms: readonly TermMatch[],
  regions: readonly Region[],
  at: number,
  [from, to]: readonly [number, number],
): readonly Reference[] {
  const own = regionAt(regions, at);
  const isForeign = (term: TermMatch) => {
    const region = regionAt(regions, term.from);
    return region !== undefined && region !== own && region.kind !== 'purpose' && !lists(tokens, region);
  };
  return references(
    tokens,
    terms.filter((term) => term.ontology === 'dataTypes' && !isForeign(term)),
    'dataTypes',
    from,
    to,
  );
}

function lists(tokens: readonly Token[], region: Region): boolean {
  return tokens
    .slice(region.from, region.to)
    .some(({ lemma }) => /^(?:include|such|like|contain|comprise|consist|example)$/.test(lemma));
}

/** Data are named before a purpose: "share X to measure usage". */
export function dataEnd(tokens: readonly Token[], [from, to]: readonly [number, number]): number {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.tag === 'to' && tokens[i + 1]?.tag === 'verb') return i;
    if (token.word === 'for' && tokens[i + 1]?.word.endsWith('ing')) return i;
    // "delete your data using the form": with what it is done.
    if (token.word === 'using' && token.tag === 'verb') return i;
  }
  return to;
}

export function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  const first = tokens[from];
  const last = tokens[Math.max(from, to - 1)];
  return { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 };
}

/** "your body measurements": things of a person's for which no kind of data is known. `undefined` where none stand there. */
export function possessedData(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  lexicon: GrammarLexicon,
): Reference | undefined {
  for (let i = from; i < to; i++) {
    const { word, tag } = tokens[i] as Token;
    const possessive =
      /^(?:your|their|his|her)$/.test(word) ||
      (/^(?:'s|'|s')$/.test(word) && lexicon.persons.has(tokens[i - 1]?.lemma ?? ''));
    if (tag === 'verb' || tag === 'punct') {
      if (!possessive) return undefined;
    }
    if (!possessive) continue;
    let head = i;
    while (head + 1 < to && /^(?:noun|name|adj|num)$/.test(tokens[head + 1]?.tag ?? '')) head++;
    const noun = tokens[head] as Token;
    if (head === i || noun.tag !== 'noun' || lexicon.notData.has(noun.lemma)) return undefined;
    return { id: 'personal-information', span: spanOf(tokens, i, head + 1) };
  }
  return undefined;
}
