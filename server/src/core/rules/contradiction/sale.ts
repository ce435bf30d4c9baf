import type { PolicyModel } from '../../model.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { asSureAs, type Position, positionsOf } from './common/readPositions.ts';
import { says } from './common/readRemarks.ts';
import { promisesOfSameData } from './common/sameData.ts';

/** Laws make policies tell whether, what and to whom is sold. */
const leastOfBreach = 5;

/** Personal information is said not to be sold, yet is sold or given for a return. */
export const contradictionSale = defineRule({
  id: 'contradiction/sale',
  summary: { en: 'What is said not to be sold must not be sold elsewhere.', zh: '既称不出售，其他地方就不得出售。' },
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['not-for-sale', 'no-sale-or-sharing'],
      absolute: true,
      breaches: ['paid-for-data'],
      severity: 'error',
      furtherBreaches: soldOutright(policy),
      leastOfBreach,
      // Goods and tickets are sold by many.
      holds: ({ sentence: promise }, { sentence: breach }) =>
        ofSale.test(promise.text) &&
        says(policy, breach.index, 'of-data') &&
        promisesOfSameData(policy, promise, breach),
    });
  },
});

/** What a promise not to sell has to speak of. */
const ofSale =
  /\b(?:sell\w*|sold|sale|rent\w*|leas(?:e|es|ed|ing)|trad(?:e|es|ed|ing)|monet\w+|money|paid|pay\w*|profit\w*|commerc\w*|return|exchang\w+|barter\w*|valuable|revenue|income|compensation|remuneration|goods|commodit\w+|market\w*|purchas\w*|buy\w*|bought|fees?|prices?|cash|earn\w*|deal\w*)\b|售|卖|租|交易|牟利|盈利|对价|有偿/i;

/** "We may rent our mailing list to companies": plain words that mean nothing else. */
const outright =
  /\bwe (?:may |also |sometimes |regularly )*(?:sell|rent|lease|trade)\b[^.;]*\b(?:lists?|data|information|addresses|profiles|histor(?:y|ies)|names)\b[^.;]*\bto\b/i;
const denied = /\b(?:not|never|nor|neither|no|unless|if|business|merger|assets|anonym\w+|aggregate\w*)\b/i;

function soldOutright(policy: PolicyModel): readonly Position[] {
  const plain = positionsOf(policy, 'paid-for-data').filter(
    ({ isPlain, sentence: { text } }) => isPlain && outright.test(text) && !denied.test(text),
  );
  return asSureAs(plain, leastOfBreach);
}
