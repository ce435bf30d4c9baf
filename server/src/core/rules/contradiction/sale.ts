import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import type { Statement } from '../../read/statement.ts';
import { statementsOf } from '../../read/statementsOf.ts';
import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { asSureAs, type Position, positionsOf } from './common/readPositions.ts';
import { promisesOfSameData } from './common/sameData.ts';
import { isDone, isNeverDone, statedPositions } from './common/statedPositions.ts';

/** Laws make policies tell whether, what and to whom is sold. */
const leastOfBreach = 5;

/** Personal information is said not to be sold, yet is sold or given for a return. */
export const contradictionSale = defineRule({
  id: 'contradiction/sale',
  summary: { en: 'What is said not to be sold must not be sold elsewhere.', zh: '既称不出售，其他地方就不得出售。' },
  severity: 'error',
  *check(policy) {
    const sure = [...positionsOf(policy, 'paid-for-data').filter(isSure), ...soldOutright(policy)];
    const surely = new Set(sure.map(({ sentence }) => sentence));
    const stated = statedSales(policy).filter(({ sentence }) => !surely.has(sentence));
    const readAsStated = new Set(stated.map(({ sentence }) => sentence));
    yield* opposePositions(policy, {
      promises: ['not-for-sale', 'no-sale-or-sharing'],
      absolute: true,
      breaches: ['paid-for-data'],
      severity: 'error',
      furtherPromises: statedPositions(policy, (one) => one.action === 'sell' && isNeverDone(one)),
      furtherBreaches: [...sure, ...stated],
      leastOfBreach,
      // Goods and tickets are sold by many.
      holds: ({ sentence: promise }, { sentence: breach }) =>
        says(policy, promise.index, 'of-trade') &&
        !says(policy, promise.index, 'of-some-data') &&
        says(policy, breach.index, 'of-data') &&
        promisesOfSameData(policy, promise, breach) &&
        !isOfNothing(policy, breach) &&
        (!readAsStated.has(breach) || isOfAllSales(policy, promise)),
    });
  },
});

/** Whether nothing is said to be sold, in the sentence itself or in an answer of a word or two behind it. */
function isOfNothing(policy: PolicyModel, { index }: Sentence): boolean {
  const next = policy.sentences[index + 1];
  return (
    says(policy, index, 'answers-none') ||
    (next !== undefined && next.tokens.length <= mostOfAnswer && says(policy, next.index, 'answers-none'))
  );
}

/** Tokens of an answer that is nothing else. */
const mostOfAnswer = 4;

/** "In the last year we sold these categories of personal information": the grammar reads who sells what. */
function statedSales(policy: PolicyModel): readonly Position[] {
  const stated = statedPositions(policy, (one) => one.action === 'sell' && isDone(one) && sellsData(policy, one));
  return asSureAs(
    stated.filter(
      ({ sentence: { index, text } }) =>
        !says(policy, index, 'sells-no-data') && !says(policy, index, 'of-so-called-sale') && !inQuotes.test(text),
    ),
    leastOfBreach,
  );
}

/** Whether data are what is sold, rather than what the goods are for: "customer lists software" is none. */
function sellsData({ document, sentences }: PolicyModel, { sentence, data }: Statement): boolean {
  const { span: whole, tokens } = sentences[sentence] as Sentence;
  return data.some(({ span }) => {
    if (document.language === 'zh') return endsChineseObject.test(document.prose.slice(span.end, whole.end));
    const next = tokens.find(({ start }) => whole.start + start >= span.end);
    return next?.tag !== 'noun' || !/^ $/.test(document.prose.slice(span.end, whole.start + next.start));
  });
}

const endsChineseObject = /^\s*(?:$|[。；，、！：:,;.（(]|[给至到向和及与或以并用来])/;

/** Sure enough by what is learnt. */
function isSure({ certainty }: Position): boolean {
  return certainty >= leastOfBreach;
}

/** Whether a promise is one of all data and whatever the end: not of some, nor for somebody's marketing only. */
function isOfAllSales(policy: PolicyModel, promise: Sentence): boolean {
  const { prose } = policy.document;
  if (says(policy, promise.index, 'for-one-end')) return false;
  return statementsOf(policy.statements, promise.index).some(
    ({ action, polarity, conditions, data }) =>
      action === 'sell' &&
      polarity === 'negative' &&
      conditions.length === 0 &&
      data.some(
        ({ id, span }) => id === 'personal-information' && unlimited.test(prose.slice(span.end, span.end + 80)),
      ),
  );
}

/** Behind the data: nothing, whose they are, or to whom they are not sold. */
const unlimited =
  /^(?: (?:of|about|on) (?:you|(?:our|its|any|the) (?:users|visitors|customers|members)))?(?:\s*(?:[.,;!)]|$|\n)| (?:to|or|nor)\b)|^[。；，、]/i;

/** “sell”, “share”: a word that the policy does not take for its own. */
const inQuotes = /[“"'‘](?:sell|sold|sale|share)/i;

function soldOutright(policy: PolicyModel): readonly Position[] {
  const plain = positionsOf(policy, 'paid-for-data').filter(
    ({ isPlain, sentence: { index } }) =>
      isPlain && says(policy, index, 'sells-outright') && !says(policy, index, 'sells-no-data'),
  );
  return asSureAs(plain, leastOfBreach);
}
