import type { Link, ParsedDocument } from '../parse/document.ts';
import type { Facts } from '../read/facts.ts';
import type { Sentence } from '../read/sentence.ts';
import type { Span } from '../text/span.ts';
import type { Evidence } from './clauseMatch.ts';
import { weights } from './weights.ts';

/** Sentences below one that invites people to write, in which the address may follow. */
const reach = 4;

/**
 * Where the text gives a channel by which people can in fact write or call: an address or a number anywhere, else a link or
 * an address without a name to it in or right below what invites them. “Contact us” alone is none.
 *
 * @param evidence of the clause on contacts.
 */
export function contactChannel(
  { links }: ParsedDocument,
  facts: Facts,
  sentences: readonly Sentence[],
  evidence: readonly Evidence[],
): Span | undefined {
  const given = [facts.emails, facts.phones, facts.addresses].find((found) => found.length > 0)?.[0]?.spans[0];
  if (given) return given;
  for (const { sentence: at, weight } of evidence) {
    if (at === undefined) continue;
    const passage = sentences.slice(at, at + 1 + (weight < weights.stating ? 0 : reach));
    const [first, last] = [passage[0], passage.at(-1)];
    if (!first || !last) continue;
    // A picture that is a link stands between the sentences.
    const link = links.find((one) => isIn(one, { start: first.span.start, end: last.span.end }));
    if (link) return link.span;
    const written = passage.find(({ text }) => writtenOut.test(text));
    if (written) return written.span;
  }
  return undefined;
}

function isIn({ span, target }: Link, { start, end }: Span): boolean {
  return span.start >= start && span.start <= end && target.length > 1 && !target.startsWith('#');
}

/** "name [at] site [dot] com", "[email protected]", "12 Mill Lane", a postcode, "@handle", "#channel". */
const writtenOut =
  /[\w.-]+ ?[[({] ?(?:at|@) ?[\])}] ?[\w-]+|\w at [\w-]+ dot \w|\[email.?protected|\bP\.? ?O\.? Box\b|(?<![\w.])\d{1,5}[A-Z]? (?:[A-Z][\w.'’-]+ ){1,4}(?:[A-Z][\w.'’-]+)|\b[A-Z]{2},? \d{5}\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|(?:^|\s)[@#][a-z]\w{2,}|\b\d{3}[ .-]\d{3,4}[ .-]\d{3,4}\b/;
