import type { Sentence } from '../read/sentence.ts';
import type { Section } from '../structure/section.ts';
import type { PatternHit, PatternIndex } from './patternIndex.ts';
import { isChinese } from './patternIndex.ts';

/** What a section's heading says the section is about. */
export interface Topic {
  readonly clause: string;
  readonly hit: PatternHit<string>;
  readonly sentence: Sentence;
}

/**
 * What each section is about, by its heading. A heading names a clause when the pattern covers it, or one of the parts
 * that "and", a comma or a sign joins; words that say nothing of the topic ("our", "how we") may stand around it.
 *
 * @param titled the sentences that are headings.
 * @param filler the words that say nothing of the topic.
 * @returns topics by section index; sections without any are left out.
 */
export function readTopics(
  sections: readonly Section[],
  titled: readonly Sentence[],
  headings: PatternIndex<string>,
  filler: ReadonlySet<string>,
): ReadonlyMap<number, readonly Topic[]> {
  const titles = new Map<number, Sentence>();
  for (const sentence of titled) if (!titles.has(sentence.section)) titles.set(sentence.section, sentence);
  const topics = new Map<number, Topic[]>();
  for (const section of sections) {
    const sentence = titles.get(section.index);
    if (!sentence) continue;
    const parent = section.parent === undefined ? undefined : titles.get(section.parent);
    const own = covering(headings.match(sentence), sentence, filler);
    // "Your rights" > "Access": the title of the section above is read before the heading.
    const withParent = parent && own.length === 0 ? headings.match(sentence, parent) : [];
    const found = [...own, ...covering(withParent, sentence, filler)];
    if (found.length > 0)
      topics.set(
        section.index,
        found.map((hit) => ({ clause: hit.label, hit, sentence })),
      );
  }
  return topics;
}

type Hits = readonly PatternHit<string>[];

/** By the hits in a title, which stay the same as long as the texts do. */
const known = new WeakMap<Hits, Hits>();

/** The hits that cover a title. */
export function covering(hits: Hits, { text }: Sentence, filler: ReadonlySet<string>): Hits {
  let found = known.get(hits);
  if (!found) {
    found = hits.filter((hit) => covers(hit, text, filler));
    known.set(hits, found);
  }
  return found;
}

const joint = /(?:^|[,，、;；:：/&|()（）\-–—+.]|\s(?:and|or|&)\s|\band\b|\bor\b)\s*$/i;
const jointAfter = /^\s*(?:$|[,，、;；:：/&|()（）\-–—+.?!？]|(?:and|or)\b)/i;

function covers(hit: PatternHit<string>, text: string, filler: ReadonlySet<string>): boolean {
  const before = text.slice(0, hit.span.start);
  const after = text.slice(hit.span.end);
  if (isChinese(text)) return before.length + after.length <= Math.max(6, hit.span.end - hit.span.start);
  return joint.test(cutFiller(before, filler, 'end')) && jointAfter.test(cutFiller(after, filler, 'start'));
}

/** Takes words without topic away from one end, as far as a word that joins two parts. */
function cutFiller(text: string, filler: ReadonlySet<string>, end: 'start' | 'end'): string {
  const word = end === 'end' ? /([\p{L}\p{N}’']+)\s*$/u : /^\s*([\p{L}\p{N}’']+)/u;
  const joins = end === 'end' ? joint : jointAfter;
  let rest = text;
  for (;;) {
    if (joins.test(rest)) return rest;
    const found = word.exec(rest);
    if (!found || !filler.has((found[1] as string).toLowerCase())) return rest.replace(/^\s*[\d.()]+\s*$/, '');
    rest = end === 'end' ? rest.slice(0, found.index) : rest.slice(found[0].length);
  }
}
