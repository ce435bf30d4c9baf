import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { readStances } from '../../recognise/stances/readStances.ts';
import type { Span } from '../../text/span.ts';
import { says } from './readRemarks.ts';

/** A stance that a sentence takes: "consent can be withdrawn at any time". */
export interface Position {
  readonly sentence: Sentence;
  /** The whole sentence, in the document. */
  readonly span: Span;
  /** Log odds that it takes the stance; above 0. */
  readonly certainty: number;
}

const read = new WeakMap<PolicyModel, ReadonlyMap<string, readonly Position[]>>();

/**
 * The sentences that take a stance of `knowledge/stances/`, in the order of the text. Questions, headings, cells (which say
 * nothing without their row) and what is told of others ("many sites use cookies") take none.
 */
export function positionsOf(policy: PolicyModel, stance: string): readonly Position[] {
  let positions = read.get(policy);
  if (!positions) {
    positions = readAll(policy);
    read.set(policy, positions);
  }
  return positions.get(stance) ?? [];
}

/** Whether the sentence, given by its index, takes the stance. */
export function takes(policy: PolicyModel, sentence: number, stance: string): boolean {
  return positionsOf(policy, stance).some((position) => position.sentence.index === sentence);
}

function readAll(policy: PolicyModel): ReadonlyMap<string, readonly Position[]> {
  const language = policy.document.language === 'zh' ? 'zh' : 'en';
  const positions = new Map<string, Position[]>();
  for (const sentence of policy.sentences) {
    if (sentence.kind === 'heading' || sentence.kind === 'cell' || /[?？]\s*$/.test(sentence.text)) continue;
    const leadIn =
      sentence.kind === 'item' && sentence.leadIn !== undefined ? policy.sentences[sentence.leadIn] : undefined;
    const stances = readStances(sentence, leadIn, language, policy.knowledge);
    if (stances.size === 0 || says(policy, sentence.index, 'others')) continue;
    for (const [stance, certainty] of stances) {
      const list = positions.get(stance) ?? [];
      positions.set(stance, list);
      list.push({ sentence, span: sentence.span, certainty });
    }
  }
  return positions;
}
