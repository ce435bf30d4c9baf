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
        ofSale.test(promise.text) &&
        !ofSomeData.test(promise.text) &&
        says(policy, breach.index, 'of-data') &&
        promisesOfSameData(policy, promise, breach) &&
        !isOfNothing(policy, breach) &&
        (!readAsStated.has(breach) || isOfAllSales(policy, promise)),
    });
  },
});

/** What a promise not to sell has to speak of. */
const ofSale =
  /\b(?:sell\w*|sold|sale|rent\w*|leas(?:e|es|ed|ing)|trad(?:e|es|ed|ing)|monet\w+|money|paid|pay\w*|profit\w*|commerc\w*|return|exchang\w+|barter\w*|valuable|revenue|income|compensation|remuneration|goods|commodit\w+|market\w*|purchas\w*|buy\w*|bought|fees?|prices?|cash|earn\w*|deal\w*)\b|售|卖|租|交易|牟利|盈利|对价|有偿/i;

/** "We may rent our mailing list to companies": plain words that mean nothing else; "customer lists software" is no data. */
const outright =
  /\bwe (?:may |also |sometimes |regularly )*(?:sell|rent|lease|trade)\b[^.;]*\b(?:lists?|data|information|addresses|profiles|histor(?:y|ies)|names)\b(?=,| (?:\(|(?:to|of|with|and|or|about|on|for|from|including|that|which)\b))[^.;]*\bto\b/i;
const denied =
  /\b(?:not|never|nor|neither|no|unless|if|business|merger|assets|anonym\w+|aggregate\w*|statistic\w*|(?:sell|sold|selling|sale of) (?:\w+ ){0,3}?(?:shops?|stores?|company|firm|practice|club|branch|undertaking))\b/i;

/** "Sold in the last year: none": what a form asks for, and the answer to it. */
const nothing = /\b(?:none|zero|nil|nothing|not applicable)\b|\bn\/a(?!\w)|[:：]\s*无/i;
const onlyNothing = /^\W*(?:none|zero|nil|nothing|n\/a|no (?:categories|data)|not applicable|无|没有|不适用)\W*$/i;

/** Whether nothing is said to be sold, in the sentence itself or in an answer of a word or two behind it. */
function isOfNothing({ sentences }: PolicyModel, { text, index }: Sentence): boolean {
  return nothing.test(text) || onlyNothing.test(sentences[index + 1]?.text ?? '');
}

/** "In the last year we sold these categories of personal information": the grammar reads who sells what. */
function statedSales(policy: PolicyModel): readonly Position[] {
  const stated = statedPositions(policy, (one) => one.action === 'sell' && isDone(one) && sellsData(policy, one));
  return asSureAs(
    stated.filter(({ sentence: { text } }) => !denied.test(text) && !soCalled.test(text)),
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
  if (forOneEnd.test(promise.text)) return false;
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

const forOneEnd =
  /\bfor (?:\w+ ){0,4}(?:purposes?|use|advertising|marketing|money|value|consideration)\b|为[^，。]{1,8}目的/i;

/** What a law calls a sale need not be what others understand by it. */
const soCalled =
  /\b(?:defin\w+|consider\w*|deem\w*|constitut\w+|qualif\w+|CCPA|CPRA|meaning|term|so-called)\b|[“"'‘](?:sell|sold|sale|share)/i;

/** Promised of some data: of those told before, of a business's, of those got in one way. */
const ofSomeData =
  /\b(?:such|this|these|that|those|business)(?: \w+){0,2} (?:data|information|details)\b|\b(?:data|information|details) (?:(?:that|which) (?:is|was|are|were|has been|have been) |we )?(?:obtained|collected|submitted|gathered|received|provided|shared) (?:\w+ ){0,3}(?:on|through|via|from|by|in|at)\b/i;

function soldOutright(policy: PolicyModel): readonly Position[] {
  const plain = positionsOf(policy, 'paid-for-data').filter(
    ({ isPlain, sentence: { text } }) => isPlain && outright.test(text) && !denied.test(text),
  );
  return asSureAs(plain, leastOfBreach);
}
