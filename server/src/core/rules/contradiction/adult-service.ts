import type { PolicyModel } from '../../model.ts';
import { quantitiesIn } from '../../read/quantitiesIn.ts';
import { defineRule } from '../rule.ts';
import { certainties } from './certainties.ts';
import { opposePositions } from './opposePositions.ts';
import { type Position, takes } from './readPositions.ts';
import { remarksOf, says } from './readRemarks.ts';
import { sameActivity } from './sameActivity.ts';

/** The service is for adults only, yet children may use it with consent. */
export const contradictionAdultService = defineRule({
  id: 'contradiction/adult-service',
  summary: 'Who may use the service must be said alike everywhere.',
  severity: 'information',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['adults-only'],
      furtherPromises: remarksOf(policy, 'minimum-age')
        .filter(({ sentence }) => !allowsOthers.test(sentence.text))
        .map((one) => ({ ...one, certainty: certainties.remark })),
      breaches: ['children-allowed', 'child-consent-age'],
      oneMatter: true,
      severity: 'information',
      ignoreGroups: true,
      holds: (promise, breach) =>
        !isMainly(policy, promise) &&
        // That a parent has to agree lets children in only where both sentences say whom they speak of.
        (takes(policy, breach.sentence.index, 'children-allowed') ||
          (agesIn(policy, promise).length > 0 && agesIn(policy, breach).length > 0)) &&
        admitsYounger(policy, promise, breach) &&
        sameActivity(promise.sentence, breach.sentence),
    });
  },
});

/** "Intended for adults" keeps nobody out, "intended only for adults" does. */
function isMainly(policy: PolicyModel, { sentence }: Position): boolean {
  return says(policy, sentence.index, 'mainly') && !keepsOut.test(sentence.text);
}

const keepsOut = /\b(?:only|solely|exclusively|strictly|must)\b|[仅只]/i;

/** "You must be 18, or have your parents' consent" */
const allowsOthers = /\b(?:or|unless)\b|或|除非/i;

/** Those whom the second sentence lets in are not all above the age that the first asks for. */
function admitsYounger(policy: PolicyModel, promise: Position, breach: Position): boolean {
  const [least] = agesIn(policy, promise);
  const admitted = agesIn(policy, breach);
  return least === undefined || admitted.length === 0 || admitted.some((age) => age < least) || isBelow(breach, least);
}

function agesIn(policy: PolicyModel, { sentence }: Position): readonly number[] {
  const ages = quantitiesIn(sentence, policy.document.language).flatMap(({ role, value }) =>
    role === 'age' ? [value] : [],
  );
  if (ages.length > 0) return ages;
  const bare = /\b(?:must|have to|need to) be (?:at least )?(1[2-9]|2[01])\b/.exec(sentence.text)?.[1];
  return bare === undefined ? [] : [Number(bare)];
}

/** "Children under 16 may …" where the service is for those above 16: the age is that below which the rule holds. */
function isBelow({ sentence }: Position, least: number): boolean {
  return new RegExp(`\\b(?:under|below|younger than)\\b[^.]{0,20}\\b${least}\\b|(?:不满|未满)${least}`, 'i').test(
    sentence.text,
  );
}
