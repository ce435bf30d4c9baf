import { type ConfigProblem, configRules } from '../core/config/problem.ts';
import type { MessageData } from '../core/rules/rule.ts';
import type { Span } from '../core/text/span.ts';
import type { ConfigNode } from './configTree.ts';

/** Collects what is wrong while a configuration text is read. */
export interface ProblemLog {
  readonly problems: readonly ConfigProblem[];
  add(rule: keyof typeof configRules, message: string, span: Span, data?: MessageData): void;
}

export function createProblemLog(): ProblemLog {
  const problems: ConfigProblem[] = [];
  return {
    problems,
    add: (rule, message, span, data = {}) => void problems.push({ rule: configRules[rule], message, data, span }),
  };
}

/** Turns a node into a value, or reports what is wrong with it and returns undefined. */
export type Shape<T> = (node: ConfigNode, log: ProblemLog) => T | undefined;

export const text: Shape<string> = (node, log) => {
  if (node.kind === 'value' && typeof node.value === 'string' && node.value.trim() !== '') return node.value;
  log.add('invalidValue', 'text-expected', node.span);
  return undefined;
};

export const flag: Shape<boolean> = (node, log) => {
  if (node.kind === 'value' && typeof node.value === 'boolean') return node.value;
  log.add('invalidValue', 'flag-expected', node.span);
  return undefined;
};

/** One of `words`; `message` says what the words are. */
export function oneOf<T extends string>(words: readonly T[], message: string): Shape<T> {
  return (node, log) => {
    if (node.kind !== 'value') {
      log.add('invalidValue', 'text-expected', node.span);
      return undefined;
    }
    // YAML 1.1 readers take a bare `off` for false, and so do many editors' schemas.
    const value = node.value === false ? 'off' : String(node.value);
    const word = words.find((known) => known === value);
    if (word === undefined) log.add('invalidValue', message, node.span, { value, known: words });
    return word;
  };
}

/** A list, or a single item standing for a list of one. Items that are wrong are left out. */
export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (node, log) => {
    if (node.kind === 'value' && node.value === null) return [];
    const items = node.kind === 'list' ? node.items : [node];
    return items.flatMap((item) => {
      const value = shape(item, log);
      return value === undefined ? [] : [value];
    });
  };
}

/** A map with any keys; `checkEntry` reports keys that mean nothing, and values that their key does not take. Entries that are wrong are left out. */
export function recordOf<T>(
  shape: Shape<T>,
  checkEntry: (key: string, span: Span, log: ProblemLog, value: ConfigNode) => void,
): Shape<Readonly<Record<string, T>>> {
  return (node, log) => {
    if (node.kind === 'value' && node.value === null) return {};
    if (node.kind !== 'map') {
      log.add('invalidValue', 'map-expected', node.span);
      return undefined;
    }
    const values: [string, T][] = [];
    for (const { key, keySpan, value } of node.entries) {
      checkEntry(key, keySpan, log, value);
      const read = shape(value, log);
      if (read !== undefined) values.push([key, read]);
    }
    return Object.fromEntries(values);
  };
}

/** A map with the given keys; each may be left out unless it is named in `required`. */
export function structOf<T extends object>(
  shapes: { readonly [Key in keyof T]-?: Shape<NonNullable<T[Key]>> },
  required: readonly (keyof T & string)[] = [],
): Shape<Partial<T>> {
  return (node, log) => {
    if (node.kind === 'value' && node.value === null && required.length === 0) return {};
    if (node.kind !== 'map') {
      log.add('invalidValue', 'map-expected', node.span);
      return undefined;
    }
    const result: Partial<T> = {};
    for (const { key, keySpan, value } of node.entries) {
      const shape = Object.hasOwn(shapes, key) ? shapes[key as keyof T] : undefined;
      if (!shape) {
        log.add('unknownKey', 'unknown-key', keySpan, { key, known: Object.keys(shapes) });
        continue;
      }
      const read = shape(value, log);
      if (read !== undefined) result[key as keyof T] = read;
    }
    const missing = required.filter((key) => !node.entries.some((entry) => entry.key === key));
    for (const key of missing) log.add('invalidValue', 'key-missing', node.span, { key });
    return missing.length > 0 ? undefined : result;
  };
}
