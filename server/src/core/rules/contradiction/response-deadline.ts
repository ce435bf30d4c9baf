import type { Sentence } from '../../read/sentence.ts';
import { defineRule } from '../rule.ts';
import { onlyPeriod, periodFixes, reportPeriods } from './findPeriodConflicts.ts';
import { positionsOf } from './readPositions.ts';

/** Kinds of requests that may have times of their own. */
const kinds = [
  /\b(?:delet\w+|eras\w+|remov\w+)\b|删除/i,
  /\b(?:cancel\w*|clos\w+)\b|注销/i,
  /\b(?:complain\w*)\b|投诉/i,
  /\b(?:access|copy|copies)\b|查阅|复制/i,
  /\b(?:correct\w*|rectif\w*)\b|更正/i,
  /\b(?:opt.?out|unsubscrib\w+)\b|退订/i,
];

/** The time that readers have. */
const ofReaders = /\byou (?:can|may|must|have to|need to|should)\b[^.]*\bwithin\b|您(?:可以|可|应当|须)在?/i;

/** Requests are answered within two different times. */
export const contradictionResponseDeadline = defineRule({
  id: 'contradiction/response-deadline',
  summary: 'Requests are answered within one time.',
  severity: 'error',
  *check(policy) {
    const periods = positionsOf(policy, 'answers-request').flatMap(({ sentence }) =>
      ofReaders.test(sentence.text) ? [] : (onlyPeriod(policy, sentence) ?? []),
    );
    yield* reportPeriods(policy, periods, 'error', sameKind);
  },
  fixes: periodFixes,
});

/** What comes before the answer, or after it, has a time of its own. */
const besides = /\b(?:receipt|acknowledg\w+|verif\w+|identity|appeal\w*)\b|申诉|复议|收悉|收到确认|核实|身份/i;

function sameKind(a: Sentence, b: Sentence): boolean {
  if (besides.test(a.text) !== besides.test(b.text)) return false;
  const [x, y] = [a, b].map(({ text }) => kinds.filter((kind) => kind.test(text)));
  return (x?.length ?? 0) === 0 || (y?.length ?? 0) === 0 || (x ?? []).some((kind) => y?.includes(kind));
}
