import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** Something wrong in a knowledge file, with the place where it stands. */
export interface Problem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** A place in a knowledge file, to which problems are pinned. */
export interface Place {
  /** @returns the same place, for a node below it. */
  at(node: Node | null | undefined): Place;
  report(message: string): void;
}

/** Turns a YAML node into a value; reports what is wrong and goes on with something harmless. */
export type Shape<T> = (node: Node | null | undefined, place: Place) => T;

/** A field that may be left out, and what stands for it then. */
export interface Optional<T> {
  readonly shape: Shape<T>;
  readonly whenAbsent: T;
}

const places = new WeakMap<object, Place>();

/** The place that a value made by {@link struct} was read from: for checks that come later. */
export function placeOf(value: object): Place {
  const place = places.get(value);
  if (!place) throw new Error('value was not read from a knowledge file');
  return place;
}

/** @returns `copy`, whose problems stand where `original` was read from. */
export function inPlaceOf<T extends object>(original: object, copy: T): T {
  places.set(copy, placeOf(original));
  return copy;
}

/** Reads one YAML file into the shape given; all problems are added to `problems`. */
export function readYaml<T>(file: string, content: string, shape: Shape<T>, problems: Problem[]): T {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, uniqueKeys: true });
  for (const error of document.errors) {
    problems.push({
      file,
      line: lines.linePos(error.pos[0]).line,
      message: (error.message.split('\n')[0] ?? '').replace(/ at line.*/, ''),
    });
  }
  const placeAt = (line: number): Place => ({
    at: (node) => (node?.range ? placeAt(lines.linePos(node.range[0]).line) : placeAt(line)),
    report: (message) => problems.push({ file, line, message }),
  });
  return shape(document.contents, placeAt(1));
}

export const text: Shape<string> = (node, place) => {
  if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number'))
    return String(node.value).trimEnd();
  place.at(node).report(node ? 'a text is expected here' : 'a text is missing');
  return '';
};

export const integer: Shape<number> = (node, place) => {
  if (isScalar(node) && Number.isInteger(node.value)) return node.value as number;
  place.at(node).report('a whole number is expected here');
  return 0;
};

export const flag: Shape<boolean> = (node, place) => {
  if (isScalar(node) && typeof node.value === 'boolean') return node.value;
  place.at(node).report('true or false is expected here');
  return false;
};

/** One of a closed set of words. */
export function oneOf<T extends string>(words: readonly T[], what: string): Shape<T> {
  return (node, place) => {
    const word = isScalar(node) ? String(node.value) : '';
    if (!(words as readonly string[]).includes(word))
      place.at(node).report(`“${word}” is no ${what}${nearest(word, words)}`);
    return word as T;
  };
}

export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (node, place) => {
    if (isSeq(node)) return node.items.map((item) => shape(item as Node, place.at(item as Node)));
    place.at(node).report('a list is expected here');
    return [];
  };
}

/** A map whose keys are data: regimes, message ids. */
export function record<T, K extends string = string>(
  shape: Shape<T>,
  keys?: readonly K[],
  what = 'key',
): Shape<string extends K ? Readonly<Record<string, T>> : Partial<Record<K, T>>> {
  return (node, place) => {
    const found: Record<string, T> = {};
    for (const { key, value, at } of pairs(node, place)) {
      if (keys && !(keys as readonly string[]).includes(key)) at.report(`“${key}” is no ${what}${nearest(key, keys)}`);
      else found[key] = shape(value, at);
    }
    return found as ReturnType<ReturnType<typeof record<T, K>>>;
  };
}

/** A map with fixed keys. Unknown and missing ones are reported. */
export function struct<T extends object>(fields: { readonly [K in keyof T]: Shape<T[K]> | Optional<T[K]> }): Shape<T> {
  return (node, place) => {
    const here = place.at(node);
    const given = new Map(pairs(node, here).map((pair) => [pair.key, pair]));
    const names = Object.keys(fields);
    for (const { key, at } of given.values()) {
      if (!names.includes(key)) at.report(`unknown key “${key}”${nearest(key, names)}`);
    }
    const value: Record<string, unknown> = {};
    for (const name of names) {
      const field = fields[name as keyof T] as Shape<unknown> | Optional<unknown>;
      const pair = given.get(name);
      if (pair) value[name] = (typeof field === 'function' ? field : field.shape)(pair.value, pair.at);
      else if (typeof field === 'function') here.report(`“${name}” is missing`);
      else if (field.whenAbsent !== undefined) value[name] = field.whenAbsent;
    }
    places.set(value, here);
    return value as T;
  };
}

export function optional<T>(shape: Shape<T>, whenAbsent: T): Optional<T> {
  return { shape, whenAbsent };
}

function pairs(node: Node | null | undefined, place: Place): { key: string; value: Node | null; at: Place }[] {
  if (!isMap(node)) {
    place.at(node).report('a map of keys and values is expected here');
    return [];
  }
  return node.items.map((pair) => ({
    key: isScalar(pair.key) ? String(pair.key.value) : String(pair.key),
    value: pair.value as Node | null,
    at: place.at(pair.key as Node),
  }));
}

/** “ (did you mean …?)” where a known word is close to the one given. */
function nearest(word: string, words: readonly string[]): string {
  const close = words
    .map((known) => ({ known, distance: editDistance(word, known) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return close && close.distance <= Math.max(2, word.length / 4) ? ` (did you mean “${close.known}”?)` : '';
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
