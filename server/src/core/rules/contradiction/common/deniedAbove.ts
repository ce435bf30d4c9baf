import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';

/** "We do not:", "What we never do": what stands below is not done. */
const denies = /\b(?:not|never|cannot|none)\b|n['’]t\b|不会?(?=[^能])|从不|绝不/i;

/** A clause of its own says itself what is done: "We use cookies". */
const ownSubject =
  /^\W*(?:we|our|you|your|they|it|this|that|these|the|if|when|all|some|third|partners?)\b|^[^a-z]*我们/i;

/** Whether an item goes on with a lead-in, or stands under a heading, that denies it. */
export function isDeniedAbove(
  { sentences, sections }: PolicyModel,
  { kind, text, leadIn, section }: Sentence,
): boolean {
  if (kind !== 'item' || ownSubject.test(text)) return false;
  const above = leadIn === undefined ? sections[section]?.title : sentences[leadIn]?.text;
  return above !== undefined && denies.test(above);
}
