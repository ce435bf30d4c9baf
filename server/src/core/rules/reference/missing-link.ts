import { type BlockMatch, matchBlocks } from '../../parse/blocks.ts';
import type { ParsedDocument } from '../../parse/document.ts';
import { cookieBanner } from '../../structure/cookieBanner.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { mostOfOneCause, otherPlaces } from '../otherPlaces.ts';
import { defineRule } from '../rule.ts';

/** Words that only make sense with a link on them. */
const pointing =
  /\b(?:click(?:ing)?|tap(?:ping)?|press(?:ing)?)\s+(?:on\s+)?here\b|\b(?:at|via|through|see|visit|using)\s+(?:this|the following)\s+(?:link|web ?page|url|online (?:request )?form)\b|(?:点击|请见|参见)(?:此处|这里|以下链接)/gi;

/** Links or instructions that are announced, in a document that has not a single link to a page. */
const promised =
  /(?<!\w)(?<!\b(?:may|might|can|could) (?:also |sometimes )?)(?:provide|provided|include|included|see|find|follow|through)\s+(?:\p{L}+\s+){0,3}links?\b(?! to (?:other|third|external|outside|partner|social|these|those|such|various|websites|sites|web ?pages|resources)| (?:(?:provided|available|contained|found|placed) )?(?:on|from|in|within|at) (?:our|the|your|this|each|every|any|an?)\b| (?:that|which) (?:we|is|are)\b| for (?:your|the) convenience)|(?<!\w)refer to the (?:corresponding|relevant|specific)(?: specific)? (?:instructions?|guides?|page|description)\b/giu;

/** "Click here" with no link on it or after it in its paragraph: one finding a text. */
export const referenceMissingLink = defineRule({
  id: 'reference/missing-link',
  summary: { en: 'Words that point to a link carry one.', zh: '指向链接的文字带有链接。' },
  severity: 'warning',
  *check({ document }) {
    if (document.links.every((link) => link.target.includes('@'))) {
      for (const { span, match } of matchBlocks(document, promised, ['paragraph', 'item'])) {
        yield { message: 'promised', span, data: { quote: match[0] } };
      }
    }
    const [first, ...more] = withoutLink(document).map(({ span }) => span);
    if (first === undefined) return;
    const quoteAt = ({ start, end }: Span) => ({ quote: document.prose.slice(start, end) });
    yield {
      message: 'no-link',
      span: first,
      data: quoteAt(first),
      related: otherPlaces(more, 'again', mostOfOneCause, quoteAt),
    };
  },
});

/** "You can go to optout.example. With this link …": the address stands before the words that point to it. */
const address = /(?<![@\w.-])(?:www\.)?[a-z\d-]{2,}\.(?:com|org|net|info|eu|io|gov|co|de|uk|cn|example)\b/i;

/** "We will post changes at this URL": the page that is being read. */
function isThisPage(words: string, text: string): boolean {
  return (
    /\b(?:at|via) this (?:web ?page|url)$/i.test(words) &&
    /\b(?:post|publish|change|updat|revis|amend|version)/i.test(text)
  );
}

function withoutLink(document: ParsedDocument): readonly BlockMatch[] {
  const banner = cookieBanner(document);
  return matchBlocks(document, pointing, ['paragraph', 'item', 'row']).filter(({ block, match, span }) => {
    if (banner.has(block.index) || isThisPage(match[0], document.prose.slice(block.content.start, block.content.end)))
      return false;
    const next = document.blocks.slice(block.index + 1).find((b) => b.kind !== 'skip');
    const reach = { start: block.content.start, end: next?.content.end ?? block.content.end };
    if (document.links.some((link) => overlaps(link.span, reach))) return false;
    return !/\bthis\b/i.test(match[0]) || !address.test(document.prose.slice(block.content.start, span.start));
  });
}
