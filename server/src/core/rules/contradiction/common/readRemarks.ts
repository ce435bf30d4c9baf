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

/** What is said in a policy: the names by the index of the sentence, and the sentences by the name. */
interface Sayings {
  readonly bySentence: ReadonlyMap<number, readonly string[]>;
  readonly byName: ReadonlyMap<string, readonly Remark[]>;
}

const indices = new WeakMap<Knowledge, PatternIndex<string>>();
const read = new WeakMap<PolicyModel, Sayings>();

/** The sentences that a pattern of the lexicon `says-<name>` matches, in the order of the text; headings are none. */
export function remarksOf(policy: PolicyModel, name: string): readonly Remark[] {
  return sayings(policy).byName.get(name) ?? [];
}

/** Whether the sentence, given by its index, is among {@link remarksOf}. */
export function says(policy: PolicyModel, sentence: number, name: string): boolean {
  return sayings(policy).bySentence.get(sentence)?.includes(name) ?? false;
}

function sayings(policy: PolicyModel): Sayings {
  const known = read.get(policy);
  if (known) return known;
  const found = readSayings(policy);
  read.set(policy, found);
  return found;
}

function readSayings(policy: PolicyModel): Sayings {
  const index = indexOf(policy.knowledge);
  const said = findSentences(policy, index, (sentence, group) => {
    const hits = sentence.kind === 'heading' ? [] : index.match(sentence, leadInOf(sentence, group));
    return hits.length === 0 ? undefined : [...new Set(hits.map(({ label }) => label))];
  });
  const bySentence = new Map<number, readonly string[]>();
  const byName = new Map<string, Remark[]>();
  for (const { sentence, found: names } of said) {
    bySentence.set(sentence.index, names);
    const remark = { sentence, span: sentence.span };
    for (const name of names) {
      const remarks = byName.get(name);
      if (remarks) remarks.push(remark);
      else byName.set(name, [remark]);
    }
  }
  return { bySentence, byName };
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
