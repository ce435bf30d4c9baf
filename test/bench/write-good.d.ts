declare module 'write-good' {
  /** Finds weak wording in a text. */
  export default function writeGood(text: string): unknown;
}
