import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';

/** What is sold has to be data: goods and tickets are sold by many. */
const namesData =
  /\b(?:data|information|details|lists?|records?|profiles?|address\w*|contacts?|e-?mails?|numbers?|habits|behaviour|behavior|histor(?:y|ies)|insights?|audiences?|segments?)\b|信息|资料|数据|名单|号码/i;

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
      holds: (_, breach) => namesData.test(breach.sentence.text),
    });
  },
});
