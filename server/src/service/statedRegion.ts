import type { PolicyModel } from '../core/model.ts';
import type { Sentence } from '../core/read/sentence.ts';
import type { Statement } from '../core/read/statement.ts';
import { addressedPeople, type ReadPeople } from '../core/recognise/addressedPeople.ts';

const readers = new WeakMap<PolicyModel, ReadPeople>();

/**
 * The region to whose people alone a statement speaks: "eu", "us-ca", "other" for one whose law is not checked; several as
 * "eu, uk".
 *
 * @returns undefined where it speaks to all.
 */
export function statedRegion(policy: PolicyModel, { sentence }: Statement): string | undefined {
  let peopleOf = readers.get(policy);
  if (!peopleOf) {
    peopleOf = addressedPeople(policy.sections, policy, policy.knowledge);
    readers.set(policy, peopleOf);
  }
  const people = [...(peopleOf(policy.sentences[sentence] as Sentence) ?? [])];
  const regions = people.flatMap((name) => policy.knowledge.lexicons[name]?.region ?? []);
  return regions.length > 0 ? regions.sort().join(', ') : undefined;
}
