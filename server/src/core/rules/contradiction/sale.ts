import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { says } from './readRemarks.ts';
import { promisesOfSameData } from './sameData.ts';

/** Personal information is said not to be sold, yet is sold or given for a return. */
export const contradictionSale = defineRule({
  id: 'contradiction/sale',
  summary: 'What is said not to be sold must not be sold elsewhere.',
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['not-for-sale', 'no-sale-or-sharing'],
      breaches: ['paid-for-data'],
      severity: 'error',
      // Goods and tickets are sold by many.
      // Laws make policies tell whether, what and to whom is sold.
      leastOfBreach: 5,
      holds: ({ sentence: promise }, { sentence: breach }) =>
        says(policy, breach.index, 'of-data') && promisesOfSameData(policy, promise, breach),
    });
  },
});
