import { ofKnowledge } from '../knowledge/ofKnowledge.ts';
import type { PolicyModel } from '../model.ts';
import type { Sentence } from '../read/sentence.ts';
import { findSentences, leadInOf } from '../read/sentenceGroups.ts';
import type { Span } from '../text/span.ts';
import { PlainWordsIndex } from './plainWords.ts';

/** A sentence in which something is said in so many words: "the English version prevails". */
export interface Remark {
  readonly sentence: Sentence;
  /** The whole sentence, in the document. */
  readonly span: Span;
}

const read = new WeakMap<PolicyModel, ReadonlyMap<string, readonly Remark[]>>();

/** The sentences with a remark of `knowledge/remarks/`, in the order of the text; headings are none. */
export function remarksOf(policy: PolicyModel, name: string): readonly Remark[] {
  let remarks = read.get(policy);
  if (!remarks) {
    remarks = readAll(policy);
    read.set(policy, remarks);
  }
  return remarks.get(name) ?? [];
}

/** Whether the sentence, given by its index, says what a guard or remark of `knowledge/remarks/` is about. */
export function says({ knowledge, sentences }: PolicyModel, index: number, name: string): boolean {
  const sentence = sentences[index];
  return (
    sentence !== undefined &&
    sentence.kind !== 'heading' &&
    indicesOf(knowledge).of(name).match(sentence, leadInOf(sentence, sentences)).size > 0
  );
}

function readAll(policy: PolicyModel): ReadonlyMap<string, readonly Remark[]> {
  const { all } = indicesOf(policy.knowledge);
  const found = findSentences(policy, all, (sentence, group) => {
    if (sentence.kind === 'heading') return undefined;
    const names = all.match(sentence, leadInOf(sentence, group));
    return names.size === 0 ? undefined : names;
  });
  const remarks = new Map<string, Remark[]>();
  for (const { sentence, found: names } of found) {
    const remark = { sentence, span: sentence.span };
    for (const name of names) {
      const others = remarks.get(name);
      if (others) others.push(remark);
      else remarks.set(name, [remark]);
    }
  }
  return remarks;
}

interface Indices {
  /** Of what is looked for in all sentences. */
  readonly all: PlainWordsIndex;
  /** Of one name, for what is asked of single sentences. */
  readonly of: (name: string) => PlainWordsIndex;
}

const indicesOf = ofKnowledge((knowledge): Indices => {
  const single = new Map<string, PlainWordsIndex>();
  const of = (name: string) => {
    let index = single.get(name);
    if (!index) {
      const words = knowledge.guards[name] ?? knowledge.remarks[name];
      if (!words) throw new Error(`no guard or remark “${name}”`);
      index = new PlainWordsIndex({ [name]: words }, knowledge);
      single.set(name, index);
    }
    return index;
  };
  return { all: new PlainWordsIndex(knowledge.remarks, knowledge), of };
});
