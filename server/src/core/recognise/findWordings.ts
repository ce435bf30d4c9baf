import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Wording } from '../knowledge/types.ts';
import type { PolicyModel } from '../model.ts';
import type { Sentence } from '../read/sentence.ts';
import { type Span, shift } from '../text/span.ts';
import { type LabelledPattern, PatternIndex } from './patternIndex.ts';

/** A wording found in the text. */
export interface WordingMatch {
  readonly wording: Wording;
  readonly sentence: Sentence;
  readonly span: Span;
}

interface Label {
  readonly wording: Wording;
  readonly harmless: boolean;
}

const indexes = new WeakMap<Knowledge, PatternIndex<Label>>();
const found = new WeakMap<PolicyModel, readonly WordingMatch[]>();

/**
 * All wordings of `knowledge.wordings` that stand in the policy, in the order of the text: each at most once in a sentence,
 * not where the same sentence says what makes it harmless, and only in passages that state the clauses it is about.
 * Read once for all rules of a model.
 */
export function findWordings(policy: PolicyModel): readonly WordingMatch[] {
  let matches = found.get(policy);
  if (matches === undefined) {
    const passages = new Map<string, Passages>();
    matches = policy.sentences.flatMap((sentence) => inSentence(policy, sentence, passages));
    found.set(policy, matches);
  }
  return matches;
}

/** Where a clause is stated. */
interface Passages {
  readonly sentences: ReadonlySet<number>;
  readonly sections: ReadonlySet<number>;
}

const none: readonly WordingMatch[] = [];

/** @param passages by clause id, filled as they are asked for. */
function inSentence(policy: PolicyModel, sentence: Sentence, passages: Map<string, Passages>): readonly WordingMatch[] {
  const leadIn = sentence.leadIn === undefined ? undefined : policy.sentences[sentence.leadIn];
  const hits = indexOf(policy.knowledge).match(sentence, leadIn);
  if (hits.length === 0) return none;
  const harmless = new Set(hits.filter((h) => h.label.harmless).map((h) => h.label.wording));
  const matches = new Map<Wording, WordingMatch>();
  for (const { label, span } of hits) {
    const { wording } = label;
    if (
      label.harmless ||
      harmless.has(wording) ||
      matches.has(wording) ||
      (sentence.kind === 'heading' && !isOfLanguage(wording)) ||
      !isWithin(policy, sentence, wording, passages)
    )
      continue;
    // A hit that begins in the lead-in is shown from the start of the item.
    const own = { start: Math.max(0, span.start), end: span.end };
    matches.set(wording, { wording, sentence, span: shift(own, sentence.span.start) });
  }
  return [...matches.values()];
}

/** Whether the wording is bad in a heading too: what a title promises the text may put right, but not its language. */
function isOfLanguage({ rule }: Wording): boolean {
  return rule.startsWith('text/');
}

/** Whether the sentence, or its section, gives evidence of one of the clauses that the wording is about. */
function isWithin(
  policy: PolicyModel,
  { index, section }: Sentence,
  { within }: Wording,
  passages: Map<string, Passages>,
): boolean {
  return (
    within.length === 0 ||
    within.some((id) => {
      const known = passages.get(id) ?? passagesOf(policy, id);
      passages.set(id, known);
      return known.sentences.has(index) || known.sections.has(section);
    })
  );
}

function passagesOf({ clauses, sentences }: PolicyModel, id: string): Passages {
  const stating = (clauses.get(id)?.evidence ?? []).map(({ sentence }) => sentence);
  const sections = stating.flatMap((index) => sentences[index]?.section ?? []);
  return { sentences: new Set(stating), sections: new Set(sections) };
}

function indexOf(knowledge: Knowledge): PatternIndex<Label> {
  let index = indexes.get(knowledge);
  if (index === undefined) {
    index = new PatternIndex(
      knowledge.wordings.flatMap((wording) => [...labelled(wording, false), ...labelled(wording, true)]),
      knowledge,
    );
    indexes.set(knowledge, index);
  }
  return index;
}

function labelled(wording: Wording, harmless: boolean): readonly LabelledPattern<Label>[] {
  const patterns = harmless ? wording.unless : wording.patterns;
  return (['en', 'zh'] as const).flatMap((language) =>
    patterns[language].map((source) => ({ source, language, label: { wording, harmless } })),
  );
}
