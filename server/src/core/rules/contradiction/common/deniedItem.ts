import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';

/** "We do not:", "Information we never collect": what stands below is not done. "If you do not agree:" denies nothing. */
const denies =
  /(?<!\w)(?!you\b|users?\b)[\p{L}\d.-]+ (?:do|does|did|will|shall|would)(?: (?:not|never)|n['’]t)\b|(?<!\w)we never\b|(?:我们|本应用|本公司)[^，。]{0,6}(?:不|绝不|从不)/iu;

/** A clause of its own says itself what is done: "We use cookies". */
const ownSubject =
  /^\W*(?:we|our|you|your|they|it|this|that|these|the|if|when|all|some|third|partners?)\b|^[^a-z]*我们/i;

/** "❌ Advertising" */
const crossedOut = /^\s*(?:❌|✗|✘|🚫)/u;

/** Whether an item is crossed out, goes on with a lead-in, or stands under a heading, that denies it. */
export function isDeniedItem({ sentences, sections }: PolicyModel, { kind, text, leadIn, section }: Sentence): boolean {
  if (kind !== 'item') return false;
  if (crossedOut.test(text)) return true;
  if (ownSubject.test(text)) return false;
  const above = leadIn === undefined ? sections[section]?.title : sentences[leadIn]?.text;
  return above !== undefined && denies.test(above);
}
