/** What pure functions made of one value, so that none of them is asked twice. */
export class Results {
  readonly #byReader = new Map<object, unknown>();

  /**
   * @param reader what the result is filed under: the same at every call.
   * @param make depends on nothing but the value that these results are of, and never returns undefined.
   */
  get<T>(reader: object, make: () => T): T {
    let result = this.#byReader.get(reader) as T | undefined;
    if (result === undefined) {
      result = make();
      this.#byReader.set(reader, result);
    }
    return result;
  }
}
