import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';

const shared = resolve(__dirname, '../../../shared');

/** Whether the sets are there: they belong to others and stand beside the repository, not in it. */
export const hasSets = existsSync(join(shared, 'eval'));

/** Path of a file or folder of the sets. */
export function setPath(name: string): string {
  return join(shared, name);
}

/** Reads one of the sets' JSON files. */
export function readSet<T>(name: string): T {
  return JSON.parse(readFileSync(setPath(name), 'utf8')) as T;
}

/** The files of a folder, in the order of their names. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(setPath(folder))
    .sort()
    .map((name) => join(setPath(folder), name));
}

/** The files of a folder by their names without ending, as the labels have them. */
export function filesByStem(folder: string): ReadonlyMap<string, string> {
  return new Map(filesIn(folder).map((path) => [basename(path, extname(path)), path]));
}

export type Half = 'A' | 'B';

/** Half A is for tuning, half B for confirming: the SHA-1 of the file's name (or of a pair's id) is even or odd. */
export function halfOf(name: string): Half {
  const digest = createHash('sha1').update(name).digest();
  return (digest.at(-1) as number) % 2 === 0 ? 'A' : 'B';
}
