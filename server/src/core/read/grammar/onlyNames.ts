import type { Token } from '../sentence.ts';

/**
 * Whether English words in a row only name something: a heading or label ("Our advertising partners"), a thing told by a
 * clause ("The partners to which we disclose data."), the words on a button. Nouns that may be verbs are nouns to the tagger,
 * so that a missing verb alone proves nothing: the form has to be that of a name, too.
 */
export function onlyNames(tokens: readonly Token[], text: string): boolean {
  if (buttonWords.test(text)) return true;
  if (hasLabel(tokens)) return false;
  if (isTitle(text)) return true;
  const finite = tokens.flatMap((_, i) => (isFiniteVerb(tokens, i) ? [i] : []));
  const looksLikeName = !stop.test(text) || (finite.length === 1 && relative.test(text));
  return looksLikeName && finite.every((i) => isEmbedded(tokens, i));
}

/** "Do not sell my personal information": what the reader is to click on. */
const buttonWords =
  /\b(?:do not|don['’]t|limit|opt out|opting out)\b[^.]{0,60}\bmy\b[^.]{0,20}\b(?:information|data)\b/i;
const stop = /[.;!。；！]["”'’)\]]*\s*$/;
const relative = /^\W*(?:\w+ ){1,5}(?:to|with|from|for|in|by) wh(?:ich|om)\b/i;

/** Nearly every longer word begins with a capital. */
function isTitle(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length >= 4 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.8;
}

/** "Storage period: 6 months" */
function hasLabel(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }, i) => word === ':' && i + 2 < tokens.length);
}

/** Whether the token is a verb of its clause: not "to share" or "sharing", but one with a subject before it. */
export function isFiniteVerb(tokens: readonly Token[], i: number): boolean {
  const { tag, word } = tokens[i] as Token;
  if (tag !== 'verb' && tag !== 'aux' && tag !== 'modal') return false;
  if (notFinite.test(word)) return false;
  let before = i - 1;
  while (tokens[before]?.tag === 'adv' || tokens[before]?.tag === 'neg') before--;
  if (tokens[before]?.tag === 'to') return false;
  if (tag !== 'verb') return i > 0;
  return tokens.slice(0, before + 1).some(({ tag }) => tag === 'noun' || tag === 'name' || tag === 'pron');
}

const notFinite = /^(?:be|been)$|ing$/;

/** Whether the verb stands in a clause that only tells which thing is meant, or is asked for. */
export function isEmbedded(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0 && i - j < 8 && tokens[j]?.tag !== 'punct'; j--) {
    const { tag, word } = tokens[j] as Token;
    const before = tokens[j - 1]?.tag;
    if (relatives.has(word)) return before !== 'verb';
    // "the information ‹you› provide"
    if (tag === 'pron' && (before === 'noun' || before === 'name')) return true;
  }
  return false;
}

const relatives: ReadonlySet<string> = new Set(['which', 'who', 'whom', 'whose', 'how', 'what', 'why', 'that']);
