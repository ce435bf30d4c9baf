import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** The first copy may be free and the further ones not; repeated requests may cost what single ones do not. */
const isOfSome =
  /\b(?:first|additional|further|extra|repeat\w*|second|excessive|unfounded|premium|subscription)\b|首次|额外|重复|多次|会员/i;

/** Requests are free, yet charged. */
export const contradictionRequestFee = defineRule({
  id: 'contradiction/request-fee',
  summary: 'Requests are either free or charged.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['free-of-charge'],
      breaches: ['fee'],
      severity: 'warning',
      holds: (promise, breach) => !isOfSome.test(promise.sentence.text) && !isOfSome.test(breach.sentence.text),
    });
  },
});
