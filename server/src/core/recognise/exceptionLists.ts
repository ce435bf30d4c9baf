import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ExceptionItem, ExceptionList } from '../knowledge/types.ts';
import type { Sentence } from '../read/sentence.ts';
import type { SentenceList } from '../read/sentenceGroups.ts';
import { PatternIndex } from './patternIndex.ts';

/** One line of an exceptions list. */
export interface ListedItem {
  readonly sentence: Sentence;
  /** The situations that it names; none where it is damaged or the list's own. */
  readonly names: readonly ExceptionItem[];
  /** Those of them whose wording lacks what limits them. */
  readonly weak: readonly ExceptionItem[];
}

/** An exceptions list of the policy. */
export interface ExceptionListMatch {
  readonly list: ExceptionList;
  readonly leadIn: Sentence;
  readonly items: readonly ListedItem[];
  /** Situations of the standard that the list leaves out. */
  readonly missing: readonly ExceptionItem[];
  /**
   * How the list stands to the Personal Information Protection Law: `ground` where the lead-in names the law or an item is
   * the law's own, so that the list follows it and not the standard; `limit` where the law is named right after the list,
   * which then reaches no further than the law.
   */
  readonly law?: 'ground' | 'limit';
}

/** Sentences after the list in which what limits it is looked for. */
const afterword = 3;

/** So many lines must name a situation, or the list is another one with the same lead-in. */
const leastNamed = 3;

/**
 * Finds the lists of situations in which consent is not needed or a request is refused. The lead-in decides which of them
 * a list is; its items are known by what they name, however they are worded.
 */
export function findExceptionLists(list: SentenceList, knowledge: Knowledge): readonly ExceptionListMatch[] {
  const { sentences, groups } = list;
  const patterns = patternsOf(knowledge);
  const namesLaw = (sentence: Sentence) => patterns.law.match(sentence).length > 0;
  return groups.flatMap(({ group, first }) =>
    group.results
      .get(patterns, () => listsIn(group.sentences, patterns, knowledge))
      .map(({ list, leadIn: at, items: own, missing }): ExceptionListMatch => {
        const leadIn = sentences[first + at] as Sentence;
        const items = own.map((item) => ({ ...item, sentence: sentences[first + item.sentence.index] as Sentence }));
        const end = (items.at(-1)?.sentence.index ?? 0) + 1;
        const followsLaw = namesLaw(leadIn) || items.some((item) => isOfLaw(item, knowledge));
        const isLimited = sentences.slice(end, end + afterword).some(namesLaw);
        return { list, leadIn, items, missing, law: followsLaw ? 'ground' : isLimited ? 'limit' : undefined };
      }),
  );
}

/** A list as its group of sentences has it; the lead-in by its index. */
interface FoundList extends Omit<ExceptionListMatch, 'leadIn' | 'law'> {
  readonly leadIn: number;
}

function listsIn(sentences: readonly Sentence[], patterns: Patterns, knowledge: Knowledge): readonly FoundList[] {
  const introduced = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const top = sentence.kind === 'item' ? topLeadIn(sentence, sentences) : undefined;
    if (top === undefined) continue;
    const items = introduced.get(top);
    if (items) items.push(sentence);
    else introduced.set(top, [sentence]);
  }
  return [...introduced].flatMap(([leadIn, listed]) => {
    const list = listOf(sentences[leadIn] as Sentence, patterns, knowledge);
    if (!list) return [];
    const items = listed.map((sentence) => readItem(sentence, patterns, knowledge));
    const named = new Set(items.flatMap((item) => item.names.map(({ id }) => id)));
    if (items.filter((item) => item.names.length > 0).length < leastNamed) return [];
    const missing = list.items.filter((id) => !named.has(id)).map((id) => itemOf(id, knowledge));
    return [{ list, leadIn, items, missing }];
  });
}

/** The sentence before the whole list: items of inner lists belong to it too. */
function topLeadIn(item: Sentence, sentences: readonly Sentence[]): number | undefined {
  let at = item.leadIn;
  for (
    let above = at;
    above !== undefined;
    above = sentences[above]?.kind === 'item' ? sentences[above]?.leadIn : undefined
  ) {
    at = above;
  }
  return at;
}

function listOf(leadIn: Sentence, { leadIns }: Patterns, { exceptionLists }: Knowledge): ExceptionList | undefined {
  const found = new Set(leadIns.match(leadIn).map(({ label }) => label));
  return exceptionLists.find(({ id }) => found.has(id));
}

function readItem(sentence: Sentence, { cues, essentials }: Patterns, knowledge: Knowledge): ListedItem {
  const names = [...new Set(cues.match(sentence).map(({ label }) => label))].map((id) => itemOf(id, knowledge));
  const kept = new Set(essentials.match(sentence).map(({ label }) => label));
  const weak = names.filter(({ id, essential }) => essential.en.length > 0 && !kept.has(id));
  return { sentence, names, weak };
}

/** The end of the list in the edition of 2017, which the law has too. */
const otherLaw = 'other_law';

/** Whether an item words a ground of the law that no edition of the standard has. */
function isOfLaw({ names }: ListedItem, { exceptionLists }: Knowledge): boolean {
  const inStandard = (id: string) => id === otherLaw || exceptionLists.some(({ items }) => items.includes(id));
  return names.some(({ id, pipl }) => pipl !== undefined && !inStandard(id));
}

function itemOf(id: string, { exceptionItems }: Knowledge): ExceptionItem {
  const item = exceptionItems.find((known) => known.id === id);
  if (!item) throw new Error(`no exception “${id}”`);
  return item;
}

interface Patterns {
  /** Labels are ids of lists. */
  readonly leadIns: PatternIndex<string>;
  /** Labels are ids of items. */
  readonly cues: PatternIndex<string>;
  readonly essentials: PatternIndex<string>;
  /** Names of the Personal Information Protection Law. */
  readonly law: PatternIndex<string>;
}

const compiled = new WeakMap<Knowledge, Patterns>();

function patternsOf(knowledge: Knowledge): Patterns {
  const known = compiled.get(knowledge);
  if (known) return known;
  const { exceptionLists: lists, exceptionItems: items } = knowledge;
  const index = (sources: readonly (readonly [string, ExceptionItem['cues']])[]) =>
    new PatternIndex(
      sources.flatMap(([label, patterns]) =>
        (['en', 'zh'] as const).flatMap((language) =>
          patterns[language].map((source) => ({ source, language, label })),
        ),
      ),
      knowledge,
    );
  const patterns = {
    leadIns: index(lists.map((list) => [list.id, list.leadIns])),
    cues: index(items.map((item) => [item.id, item.cues])),
    essentials: index(items.map((item) => [item.id, item.essential])),
    law: index([['pipl', knowledge.lexicons['chinese-privacy-law'] ?? { en: [], zh: [] }]]),
  };
  compiled.set(knowledge, patterns);
  return patterns;
}
