import type { PolicyModel } from '../core/model.ts';
import type { Sentence } from '../core/read/sentence.ts';
import type { Statement } from '../core/read/statement.ts';
import { addressedPeople, type ReadPeople } from '../core/recognise/addressedPeople.ts';

const readers = new WeakMap<PolicyModel, ReadPeople>();

/** ISO-like ids of the places whose people the lexicons name. */
const regionIds: Readonly<Record<string, string>> = {
  'people-brazil': 'br',
  'people-california': 'us-ca',
  'people-canada': 'ca',
  'people-china': 'cn',
  'people-eu': 'eu',
  'people-japan': 'jp',
  'people-singapore': 'sg',
  'people-uk': 'uk',
  'people-us-states': 'us',
};

/** The region to whose people alone a statement speaks ("eu", "us-ca"; several as "eu, uk"); undefined where to all. */
export function statedRegion(policy: PolicyModel, { sentence }: Statement): string | undefined {
  let peopleOf = readers.get(policy);
  if (!peopleOf) {
    peopleOf = addressedPeople(policy.sections, policy, policy.knowledge);
    readers.set(policy, peopleOf);
  }
  const ids = [...(peopleOf(policy.sentences[sentence] as Sentence) ?? [])].flatMap((name) => regionIds[name] ?? []);
  return ids.length > 0 ? ids.sort().join(', ') : undefined;
}
