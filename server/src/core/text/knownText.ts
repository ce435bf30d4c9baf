import { TextMemo } from './memo.ts';

/** The number that a reader's results are filed under: a text keeps them in a plain list. */
const numbers = new WeakMap<object, number>();
let count = 0;
let lastReader: object | undefined;
let lastNumber = 0;

function numberOf(reader: object): number {
  // One reader mostly goes through all the texts of a document.
  if (reader === lastReader) return lastNumber;
  let number = numbers.get(reader);
  if (number === undefined) {
    number = count++;
    numbers.set(reader, number);
  }
  lastReader = reader;
  lastNumber = number;
  return number;
}

const shelfBits = 4;
const shelfSize = 1 << shelfBits;

/** A piece of text with what pure functions made of it, so that after a key press only what changed is read again. */
export class KnownText {
  readonly text: string;
  /** In shelves, of which a text has only those that it needs. */
  readonly #results: unknown[][] = [];

  constructor(text: string) {
    this.text = text;
  }

  /**
   * @param reader what the result is filed under: the function itself or the pattern it uses; the same at every call.
   * @param read depends on nothing but the text, and never returns undefined.
   */
  read<T>(reader: object, read: (text: string) => T): T {
    const number = numberOf(reader);
    const place = number & (shelfSize - 1);
    let shelf = this.#results[number >> shelfBits];
    if (shelf === undefined) {
      shelf = new Array(shelfSize);
      this.#results[number >> shelfBits] = shelf;
    }
    let result = shelf[place] as T | undefined;
    if (result === undefined) {
      result = read(this.text);
      shelf[place] = result;
    }
    return result;
  }

  /** First match of a pattern, or null. */
  match(pattern: RegExp): RegExpExecArray | null {
    return this.read(pattern, (text) => pattern.exec(text));
  }
}

const known = new TextMemo<KnownText>();

/** @returns the same object for the same text, as long as it is in use. */
export function knownText(text: string): KnownText {
  return known.get(text, (own) => new KnownText(own));
}
