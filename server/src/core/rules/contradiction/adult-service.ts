import type { PolicyModel } from '../../model.ts';
import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { admissionsByAge, agesOfPeople, exclusionsByAge } from './common/agesOfUse.ts';
import { opposePositions } from './common/opposePositions.ts';
import { type Position, remarkPositions, takes } from './common/readPositions.ts';
import { sameActivity } from './common/sameActivity.ts';

/** The service is for adults only, yet children may use it with consent. */
export const contradictionAdultService = defineRule({
  id: 'contradiction/adult-service',
  summary: { en: 'Who may use the service must be said alike everywhere.', zh: '谁可以使用服务，各处说法必须一致。' },
  severity: 'information',
  *check(policy) {
    const [excluded, admitted] = [exclusionsByAge(policy), admissionsByAge(policy)];
    const [excluding, admitting] = [excluded, admitted].map((all) => new Set(all.map(({ sentence }) => sentence)));
    yield* opposePositions(policy, {
      promises: ['adults-only'],
      furtherPromises: [
        ...remarkPositions(policy, 'minimum-age').filter(
          ({ sentence: { index } }) => !says(policy, index, 'admits-with-consent'),
        ),
        ...excluded,
      ],
      breaches: ['children-allowed', 'child-consent-age'],
      furtherBreaches: admitted,
      oneMatter: true,
      plainIsSure: true,
      severity: 'information',
      ignoreGroups: true,
      holds: (promise, breach) =>
        (excluding?.has(promise.sentence) || !isMainly(policy, promise)) &&
        !says(policy, breach.sentence.index, 'collects-nothing-from-them') &&
        ![promise, breach].some(({ sentence: { index } }) => says(policy, index, 'of-families')) &&
        // That a parent has to agree lets children in only where both sentences say whom they speak of.
        (takes(policy, breach.sentence.index, 'children-allowed') ||
          admitting?.has(breach.sentence) ||
          (saysForWhom(policy, promise) && agesOfPeople(policy, breach).length > 0)) &&
        admitsYounger(policy, promise, breach) &&
        sameActivity(promise.sentence, breach.sentence),
    });
  },
});

/** "Intended for adults" keeps nobody out, nor does "players of 18 and over who …"; "intended only for adults" does. */
function isMainly(policy: PolicyModel, { sentence: { index } }: Position): boolean {
  const asks = (name: string) => says(policy, index, name);
  return (asks('mainly') || asks('of-some-adults')) && !asks('meant-for-these-only');
}

/** "Solely for adults", "at least 18" */
function saysForWhom(policy: PolicyModel, promise: Position): boolean {
  return agesOfPeople(policy, promise).length > 0 || says(policy, promise.sentence.index, 'of-adults');
}

/** Where an age is not named, adults are those of eighteen. */
const fullAge = 18;

/** Those whom the second sentence lets in are not all above the age that the first asks for. */
function admitsYounger(policy: PolicyModel, promise: Position, breach: Position): boolean {
  const least = agesOfPeople(policy, promise)[0] ?? fullAge;
  const admitted = agesOfPeople(policy, breach);
  return admitted.length === 0 || admitted.some((age) => age < least) || isBelow(breach, least);
}

/** "Children under 16 may …" where the service is for those above 16: the age is that below which the rule holds. */
function isBelow({ sentence }: Position, least: number): boolean {
  return new RegExp(`\\b(?:under|below|younger than)\\b[^.]{0,20}\\b${least}\\b|(?:不满|未满)${least}`, 'i').test(
    sentence.text,
  );
}
