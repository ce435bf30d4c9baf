import { TextMemo } from '../text/memo.ts';
import type { Sentence } from './sentence.ts';

type Readings = Map<object, unknown>;

const known = new TextMemo<Readings>();
const sentences = new WeakMap<Sentence, Readings>();

/**
 * What a pure function makes of a sentence's text, remembered as long as the text is: after a key press one sentence is
 * read again.
 *
 * @param reader what the result is filed under: the function itself or the pattern it uses; the same at every call.
 * @param read never returns undefined.
 */
export function readSentence<T>(sentence: Sentence, reader: object, read: (text: string) => T): T {
  let readings = sentences.get(sentence);
  if (readings === undefined) {
    readings = known.get(sentence.text, () => new Map());
    sentences.set(sentence, readings);
  }
  let result = readings.get(reader) as T | undefined;
  if (result === undefined) {
    result = read(sentence.text);
    readings.set(reader, result);
  }
  return result;
}

/** First match of a pattern in the sentence, or null; offsets are relative to the sentence. */
export function matchSentence(sentence: Sentence, pattern: RegExp): RegExpExecArray | null {
  return readSentence(sentence, pattern, (text) => pattern.exec(text));
}
