import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A text to be timed on. */
export interface BenchText {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

const root = resolve(__dirname, '../..');
const seeds = resolve(root, '../shared/seeds');

/** Bytes of the long text. */
const megabyte = 1_000_000;

/** The two seed policies where they are, else the longest sample of our own; and a policy of a megabyte made of them. */
export function benchTexts(): readonly BenchText[] {
  const paths = existsSync(seeds)
    ? ['kamoer.txt', 'kage.txt'].map((name) => join(seeds, name))
    : [join(root, 'test/fixtures/policies/gdpr-full.md')];
  const short = paths.map((path) => ({
    name: path.split(/[\\/]/).at(-1) as string,
    path,
    text: readFileSync(path, 'utf8'),
  }));
  const whole = short.map(({ text }) => text).join('\n\n');
  const long = `${whole}\n\n`.repeat(Math.ceil(megabyte / whole.length)).slice(0, megabyte);
  return [...short, { name: '1 MB', path: short[0]?.path as string, text: long }];
}

/** The text after a key press in its middle; each press gives another text. */
export function afterKeyPress(text: string, press: number): string {
  const at = (text.length >> 1) + (press % 97);
  return `${text.slice(0, at)}${String.fromCharCode(97 + (press % 26))}${text.slice(at)}`;
}

/** The text with a new word after every sixth, so that nothing that is kept of earlier sentences helps. */
export function afterRewriting(text: string, round: number): string {
  let blanks = 0;
  return text.replace(/ /g, () => (++blanks % 6 === 0 ? ` w${round} ` : ' '));
}
