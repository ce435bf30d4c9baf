import type { Sentence } from './sentence.ts';

/**
 * What a pure function makes of a sentence's text, remembered as long as the text is: after a key press one sentence is
 * read again.
 *
 * @param reader what the result is filed under: the function itself or the pattern it uses; the same at every call.
 * @param read never returns undefined.
 */
export function readSentence<T>(sentence: Sentence, reader: object, read: (text: string) => T): T {
  return sentence.known.read(reader, read);
}

/** First match of a pattern in the sentence, or null; offsets are relative to the sentence. */
export function matchSentence(sentence: Sentence, pattern: RegExp): RegExpExecArray | null {
  return sentence.known.match(pattern);
}
