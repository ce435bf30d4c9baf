import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { isChinese } from '../../../recognise/patternIndex.ts';
import { says } from '../../../recognise/readRemarks.ts';
import { ownNameWords } from './ownNames.ts';
import { type Position, remarkPositions } from './readPositions.ts';

/*
 * Data that go from the reader's device to another's machine, or lie on servers, as the normal course of things: not those
 * of a function that the reader turns on, not what shows nobody.
 */

/** Whether what a sentence tells is done, for every reader, and with data that show somebody. */
export function isAsserted(policy: PolicyModel, { index }: Sentence): boolean {
  return !says(policy, index, 'not-done-by-itself') && !says(policy, index, 'of-anonymous-data');
}

/** Sentences with the remark, as it holds for every reader. */
export function assertedRemarks(policy: PolicyModel, remark: string): readonly Position[] {
  return remarkPositions(policy, remark).filter(({ sentence }) => isAsserted(policy, sentence));
}

/** "to Heron Cloud": a name; "To You" is none. */
const toName = /\bto\s+(?:the\s+)?(?!You\b|Us\b|Our\b|We\b|This\b)(\p{Lu}[\p{L}\d]+)/u;

/** Data that go to another's machine. */
export function sentAway(policy: PolicyModel): readonly Position[] {
  return assertedRemarks(policy, 'sent-off-device').filter(
    ({ sentence: { index, text } }) => isChinese(text) || says(policy, index, 'goes-to-others') || toName.test(text),
  );
}

/** Data sent to a company outside, whatever it does with them there. */
export function sentOutside(policy: PolicyModel): readonly Position[] {
  const own = ownNameWords(policy.facts);
  const isToOther = ({ index, text }: Sentence) => {
    const name = toName.exec(text)?.[1];
    return says(policy, index, 'stands-outside') || (name !== undefined && !own.has(name.toLowerCase()));
  };
  return sentAway(policy).filter(
    ({ sentence }) => !says(policy, sentence.index, 'takes-part-in-service') && isToOther(sentence),
  );
}

/** Matters that stand beside what an app does with its data. */
const besides = ['of-website', 'of-payment', 'of-support', 'of-crashes'];

/** Whether what is done can be meant by a promise that does not name the matter. */
export function isOfSameUse(policy: PolicyModel, promise: Sentence, breach: Sentence): boolean {
  return besides.every((matter) => !says(policy, breach.index, matter) || says(policy, promise.index, matter));
}
