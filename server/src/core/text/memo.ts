/**
 * Remembers what pure functions made of pieces of text, so that after a key press only what changed is read again.
 * Two generations bound the memory: what was not asked for while `most` new texts came is forgotten.
 */
export class TextMemo<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();
  readonly #most: number;

  /** @param most texts in one generation; enough for all pieces of a document of 1 MB. */
  constructor(most = 40_000) {
    this.#most = most;
  }

  /**
   * @param make has to depend on nothing but the text.
   * @returns what `make` gave for this text the first time.
   */
  get(text: string, make: (text: string) => T): T {
    let value = this.#young.get(text);
    if (value !== undefined) return value;
    const own = detached(text);
    value = this.#old.get(own) ?? make(own);
    if (this.#young.size >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(own, value);
    return value;
  }
}

/** The same characters in memory of their own: a slice would keep the whole document that it was cut from. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
