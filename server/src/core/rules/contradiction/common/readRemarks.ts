import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { findSentences, leadInOf } from '../../../read/sentenceGroups.ts';
import { PatternIndex } from '../../../recognise/patternIndex.ts';
import type { Span } from '../../../text/span.ts';

/** A sentence in which something is said in so many words: "the English version prevails". */
export interface Remark {
  readonly sentence: Sentence;
  /** The whole sentence, in the document. */
  readonly span: Span;
}

/** Word lists of this name hold patterns for what a sentence says. */
export const remarkPrefix = 'says-';

const indices = new WeakMap<Knowledge, PatternIndex<string>>();
/** For each sentence that says something, by its index, the names of what it says. */
const read = new WeakMap<PolicyModel, ReadonlyMap<number, readonly string[]>>();

/** The sentences that a pattern of the lexicon `says-<name>` matches, in the order of the text; headings are none. */
export function remarksOf(policy: PolicyModel, name: string): readonly Remark[] {
  const remarks: Remark[] = [];
  for (const [index, names] of sayings(policy)) {
    const sentence = names.includes(name) ? policy.sentences[index] : undefined;
    if (sentence) remarks.push({ sentence, span: sentence.span });
  }
  return remarks;
}

/** Whether the sentence, given by its index, is among {@link remarksOf}. */
export function says(policy: PolicyModel, sentence: number, name: string): boolean {
  return sayings(policy).get(sentence)?.includes(name) ?? false;
}

function sayings(policy: PolicyModel): ReadonlyMap<number, readonly string[]> {
  const known = read.get(policy);
  if (known) return known;
  const index = indexOf(policy.knowledge);
  const said = findSentences(policy, index, (sentence, group) => {
    const hits = sentence.kind === 'heading' ? [] : index.match(sentence, leadInOf(sentence, group));
    return hits.length === 0 ? undefined : hits.map(({ label }) => label);
  });
  const found = new Map(said.map(({ sentence, found: names }) => [sentence.index, names]));
  read.set(policy, found);
  return found;
}

function indexOf(knowledge: Knowledge): PatternIndex<string> {
  const known = indices.get(knowledge);
  if (known) return known;
  const patterns = Object.entries(knowledge.lexicons)
    .filter(([name]) => name.startsWith(remarkPrefix))
    .flatMap(([name, list]) =>
      (['en', 'zh'] as const).flatMap((language) =>
        list[language].map((source) => ({ source, language, label: name.slice(remarkPrefix.length) })),
      ),
    );
  const index = new PatternIndex(patterns, knowledge);
  indices.set(knowledge, index);
  return index;
}
