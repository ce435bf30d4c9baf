import type { PolicyModel } from '../../../model.ts';

type Facts = PolicyModel['facts'];

/** The names that the controller and its service go by, as they are written. */
export function ownNames({ companies, aliases, products }: Facts): readonly string[] {
  return [...companies, ...aliases, ...products].map(({ value }) => value);
}

const words = new WeakMap<Facts, ReadonlySet<string>>();

/** The words of these names, in lower case. */
export function ownNameWords(facts: Facts): ReadonlySet<string> {
  let known = words.get(facts);
  if (!known) {
    known = new Set(ownNames(facts).flatMap((name) => name.toLowerCase().split(/\s+/)));
    words.set(facts, known);
  }
  return known;
}
