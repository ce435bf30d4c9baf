import type { Severity } from '../../config/config.ts';
import type { PolicyModel } from '../../model.ts';
import { quote } from '../../text/quote.ts';
import type { Span } from '../../text/span.ts';
import type { Found } from '../rule.ts';
import { type Grouped, lower, type Opposition, sentenceSpan } from './findOpposed.ts';

/**
 * Reports each group of oppositions as one finding on its last sentence. Messages: `denied-later` where the denial is
 * the last, else `asserted-later`; related places say `denial` or `assertion`.
 */
export function* reportGroups(
  policy: PolicyModel,
  groups: readonly Grouped<Opposition>[],
  severity: Severity,
): Generator<Found> {
  for (const { last, others, members } of groups) {
    const softened = members.every((member) => member.softened);
    const isDenial = last.polarity === 'negative';
    const { assertion, data } = members[members.length - 1] as Opposition;
    yield {
      message: isDenial ? 'denied-later' : 'asserted-later',
      span: sentenceSpan(policy, last),
      severity: softened ? lower(severity) : severity,
      data: {
        data: data ? labelOf(policy, 'dataTypes', data.id) : '',
        recipient: labelOf(policy, 'recipients', assertion.recipients[0]?.id ?? assertion.agent?.id ?? 'third-party'),
        other: quoteOf(policy, sentenceSpan(policy, isDenial ? assertion : (members[0] as Opposition).denial)),
      },
      related: others.map((statement) => ({
        span: sentenceSpan(policy, statement),
        message: statement.polarity === 'negative' ? 'denial' : 'assertion',
      })),
    };
  }
}

/** @returns the name of an ontology's node in the language of the document. */
export function labelOf(policy: PolicyModel, ontology: 'dataTypes' | 'recipients' | 'purposes', id: string): string {
  const node = policy.knowledge[ontology].find((one) => one.id === id);
  return node ? node.label[policy.document.language === 'zh' ? 'zh' : 'en'] : id;
}

/** The words of a place, short enough for a message. */
export function quoteOf(policy: PolicyModel, span: Span): string {
  return quote(policy.document.prose, span, 100);
}
