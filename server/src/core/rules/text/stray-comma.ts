import { matchBlocks } from '../../parse/blocks.ts';
import { quoteAround } from '../../text/quote.ts';
import { span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

/** "This notice of Acme (“we”), describes": no comma before the bracket, to which this one could belong. */
const behindNames =
  /^[^,.;:()]{3,80}\([^()]{0,30}["“”'‘][^()]{1,80}["“”'’][^()]{0,12}\)(,) (?:describes|explains|outlines|informs|sets|tells|applies|operates|provides|collects|respects|is|are) /gu;

/** "This privacy notice, describes". */
const behindTitle =
  /^(?:This|The|Our) (?:privacy |data protection |cookie )*(?:policy|notice|statement|information)(,) (?:describes|explains|outlines|informs|intends|sets|tells|applies) /gu;

/** "such as, your name": not "such as, for example, your name", nor what else may be said between commas. */
const behindSuchAs =
  /\b(?:such as|as well as)(,) (?=(?:your|the|an?|our|their|names?|e-?mails?|address(?:es)?|phones?|telephones?|IP|information|data|cookies|locations?|ages?|gender|dates?|browsers?|devices?)\b)/gu;

/** A comma that parts what belongs together: subject and verb, or “such as” and what follows it. */
export const textStrayComma = defineRule({
  id: 'text/stray-comma',
  summary: { en: 'No comma stands between subject and verb.', zh: '主语与谓语之间没有逗号。' },
  severity: 'hint',
  *check({ document }): Generator<Found> {
    if (document.language !== 'en') return;
    for (const [message, pattern] of [
      ['subject', behindNames],
      ['subject', behindTitle],
      ['such-as', behindSuchAs],
    ] as const) {
      for (const { block, span: at, match } of matchBlocks(document, pattern, ['paragraph', 'item'])) {
        const comma = at.start + match[0].lastIndexOf(',');
        yield {
          message,
          span: span(comma, comma + 1),
          data: { quote: quoteAround(document.prose, block.content, span(comma, comma + 1)) },
        };
      }
    }
  },
  fixes({ span: at }) {
    return [{ title: { id: 'fix', data: {} }, kind: 'suggestion', edits: [{ span: at, newText: '' }] }];
  },
});
