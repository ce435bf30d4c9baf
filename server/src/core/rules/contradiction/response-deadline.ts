import type { PolicyModel } from '../../model.ts';
import { quantitiesIn } from '../../read/quantitiesIn.ts';
import type { Sentence } from '../../read/sentence.ts';
import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { onlyPeriod, periodFixes, reportPeriods, type StatedPeriod } from './common/findPeriodConflicts.ts';
import { positionsOf, trustPlain } from './common/readPositions.ts';

/** Kinds of requests that may have times of their own. */
const kinds = [
  /\b(?:delet\w+|eras\w+|remov\w+)\b|删除/i,
  /\b(?:cancel\w*|clos\w+)\b|注销/i,
  /\b(?:complain\w*)\b|投诉/i,
  /\b(?:access|copy|copies)\b|查阅|复制/i,
  /\b(?:correct\w*|rectif\w*)\b|更正/i,
  /\b(?:opt.?out|unsubscrib\w+)\b|退订/i,
];

/** Requests are answered within two different times. */
export const contradictionResponseDeadline = defineRule({
  id: 'contradiction/response-deadline',
  summary: { en: 'Requests are answered within one time.', zh: '答复请求的期限只有一个。' },
  severity: 'error',
  *check(policy) {
    const periods = trustPlain(positionsOf(policy, 'answers-request')).flatMap(({ sentence, certainty }) =>
      certainty < leastCertainty || isOfKeeping(sentence) || says(policy, sentence.index, 'time-of-readers')
        ? []
        : (answerPeriod(policy, sentence) ?? []),
    );
    yield* reportPeriods(
      policy,
      periods,
      'error',
      (a, b) => atOneStage(policy, a, b) && sameKind(a, b) && sameDesk(policy, a, b),
    );
  },
  fixes: periodFixes,
});

/** "We delete the enquiry within 24 months": how long it is kept. */
function isOfKeeping({ text }: Sentence): boolean {
  return keeping.test(text) && !ofAnswers.test(text);
}

const keeping =
  /(?:届满|到期)后|\b(?:we|will be|is|are) (?:\w+ )?(?:delet\w+|eras\w+|remov\w+|keep|kept|retain\w*|stor\w+)\b/i;
const ofAnswers = /\b(?:requests?|respond\w*|responses?|repl(?:y|ies)|answer\w*|process\w*)\b/i;

/** The period of the answer: a second one that may be added to it is not it. */
function answerPeriod(policy: PolicyModel, sentence: Sentence): StatedPeriod | undefined {
  const only = onlyPeriod(policy, sentence);
  if (only) return only;
  const [first, second, ...more] = quantitiesIn(sentence, policy.document.language).filter(
    ({ role }) => role === 'period',
  );
  if (!first || !second || more.length > 0) return undefined;
  const between = policy.document.prose.slice(first.span.end, second.span.end + extensionReach);
  return extension.test(between) ? { sentence, period: first } : undefined;
}

const extension = /\b(?:extend\w*|added?|another|additional|further|prolong\w*)\b|延长/i;
const extensionReach = 40;

/** Many periods stand near words for requests. */
const leastCertainty = 3;

/** What comes before the answer, or after it, has a time of its own. */
const stages = ['confirms-receipt', 'of-appeals', 'extends-time'];

function atOneStage(policy: PolicyModel, a: Sentence, b: Sentence): boolean {
  // A sentence with the time of the answer, and what may be added to it behind, speaks of the answer.
  const at = (sentence: Sentence, stage: string) =>
    says(policy, sentence.index, stage) && (stage !== 'extends-time' || !answersFirst(policy, sentence));
  return stages.every((stage) => at(a, stage) === at(b, stage));
}

function answersFirst({ document }: PolicyModel, sentence: Sentence): boolean {
  const first = quantitiesIn(sentence, document.language).find(({ role }) => role === 'period');
  const word = extension.exec(sentence.text);
  return first !== undefined && word !== null && first.span.end <= sentence.span.start + word.index;
}

/** Requests of Californians have a time of their own. */
const verifiable = /\bverifi(?:able|ed) (?:consumer )?requests?\b/i;

/** 需要人工处理的: what a program cannot answer takes its own time. */
const byHand = /(?:需要?|须)人工|\bmanual(?:ly)? (?:review|check|handl|process)/i;

function sameKind(a: Sentence, b: Sentence): boolean {
  const [x, y] = [a, b].map(({ text }) => kinds.filter((kind) => kind.test(text)));
  if ([verifiable, byHand].some((own) => own.test(a.text) !== own.test(b.text))) return false;
  return (x?.length ?? 0) === 0 || (y?.length ?? 0) === 0 || (x ?? []).some((kind) => y?.includes(kind));
}

/** Questions at large, letters to an officer and emergencies are answered in their own time, below headings of their own. */
const ofOtherLetters = /\b(?:inquir\w+|enquir\w+|questions?|officer|support|emergenc\w+|incidents?)\b|咨询|客服|应急/i;
const ofContact = /\b(?:contact|reach|get in touch|write)\b|联系/i;
const ofRequests = /\b(?:rights?|requests?)\b|权利|请求|申请/i;

function sameDesk(policy: PolicyModel, a: Sentence, b: Sentence): boolean {
  const [x, y] = [a, b].map((sentence) => {
    const section = policy.sections[sentence.section];
    if (section?.kind !== 'heading') return '';
    const title = policy.document.prose.slice(section.titleSpan.start, section.titleSpan.end);
    if (ofRequests.test(title)) return '';
    return ofOtherLetters.test(title) || (ofContact.test(title) && !ofRequests.test(sentence.text)) ? title : '';
  });
  return x === y;
}
