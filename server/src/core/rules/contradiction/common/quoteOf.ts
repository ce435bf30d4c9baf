import type { PolicyModel } from '../../../model.ts';
import { quote } from '../../../text/quote.ts';
import type { Span } from '../../../text/span.ts';

/** The words of a place, short enough for a message. */
export function quoteOf(policy: PolicyModel, span: Span): string {
  return quote(policy.document.prose, span, 100);
}
