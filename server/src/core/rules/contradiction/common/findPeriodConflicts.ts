import type { Severity } from '../../../config/config.ts';
import type { PolicyModel } from '../../../model.ts';
import { inDays } from '../../../read/grammar/quantities.ts';
import { quantitiesIn } from '../../../read/quantitiesIn.ts';
import type { Sentence } from '../../../read/sentence.ts';
import type { Quantity } from '../../../read/statement.ts';
import type { Span } from '../../../text/span.ts';
import type { Finding, Fix, Found, Message } from '../../rule.ts';
import { quoteOf } from './quoteOf.ts';
import { sameScope } from './sameScope.ts';

/** A period and the sentence that states it. */
export interface StatedPeriod {
  readonly sentence: Sentence;
  readonly period: Quantity;
  /** What tells whose period it is, where that is not the sentence by itself: a part of it, or the question before it as well. */
  readonly about?: Sentence;
}

/** The only period of a sentence; undefined where it states none or several: several are told apart by things we do not read. */
export function onlyPeriod(policy: PolicyModel, sentence: Sentence): StatedPeriod | undefined {
  const periods = quantitiesIn(sentence, policy.document.language).filter(({ role }) => role === 'period');
  return periods.length === 1 ? { sentence, period: periods[0] as Quantity } : undefined;
}

/** Reports each period that differs from an earlier one of the same thing. Messages: `conflict`, related `other`. */
export function* reportPeriods(
  policy: PolicyModel,
  periods: readonly StatedPeriod[],
  severity: Severity,
  ofSameThing: (a: Sentence, b: Sentence) => boolean,
): Generator<Found> {
  for (const [i, later] of periods.entries()) {
    const earlier = periods
      .slice(0, i)
      .filter(
        (one) =>
          one.sentence.index !== later.sentence.index &&
          differ(one.period, later.period) &&
          sameScope(policy, one.sentence.index, later.sentence.index) &&
          ofSameThing(one.about ?? one.sentence, later.about ?? later.sentence),
      );
    if (earlier.length === 0) continue;
    yield {
      message: 'conflict',
      span: later.sentence.span,
      severity,
      data: { ...dataOf(policy, later), other: quoteOf(policy, (earlier[0] as StatedPeriod).period.span) },
      related: earlier.map((one) => ({ span: one.sentence.span, message: 'other', data: dataOf(policy, one) })),
    };
  }
}

/** A period for a message, and where it stands: its sentence may have further ones, which the fixes leave as they are. */
function dataOf(policy: PolicyModel, { period: { span } }: StatedPeriod) {
  return { period: quoteOf(policy, span), start: span.start, end: span.end };
}

/** Whether two periods cannot both hold: more than a twelfth apart, or bounds that leave no common length. */
function differ(a: Quantity, b: Quantity): boolean {
  const [x, y] = [inDays(a), inDays(b)];
  if (x === undefined || y === undefined) return false;
  if (Math.max(x, y) / Math.min(x, y) < 1.08) return false;
  if (a.bound === 'at-least' && b.bound !== 'at-least') return y < x;
  if (b.bound === 'at-least' && a.bound !== 'at-least') return x < y;
  return !(a.bound === 'at-least' && b.bound === 'at-least');
}

/** Makes both periods the same: one fix for each choice. */
export function periodFixes({ message, related: [other] }: Finding, { document }: PolicyModel): readonly Fix[] {
  const [own, theirs] = [placeIn(message), other && placeIn(other.message)];
  if (!own || !theirs) return [];
  const text = ({ start, end }: Span) => document.text.slice(start, end);
  const replace = (span: Span, by: Span): Fix => ({
    title: { id: 'use-period', data: { period: text(by), instead: text(span) } },
    kind: 'suggestion',
    edits: [{ span, newText: text(by) }],
  });
  return [replace(own, theirs), replace(theirs, own)];
}

/** Where the period of a message stands; undefined in a message of another kind. */
function placeIn({ data: { start, end } }: Message): Span | undefined {
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}
