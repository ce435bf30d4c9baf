import { matchBlocks } from '../../parse/blocks.ts';
import { quote } from '../../text/quote.ts';
import { span } from '../../text/span.ts';
import { mostOfOneCause, otherPlaces } from '../otherPlaces.ts';
import { defineRule } from '../rule.ts';

/**
 * A whole clause of eight words or more, no sign at its end. An address needs none, nor does the cell of a table, a title
 * ("How we use what we collect from you") or a label.
 */
const open =
  /^(?=\p{Lu})(?!(?:How|What|When|Where|Why|Who|Which|Information|Data)\b)(?=(?:\S+\s+){7})(?=[\s\S]*\b(?:[Ww]e|[Yy]ou|[Tt]hey) \p{Ll})[^|:]*[\p{L}%)](?<!\S[@/.]\S*)\s*$/gu;

/** Fewer may be lines of a page that is no running text. */
const enough = 3;

/** Paragraphs that end without a stop: where several do, the text was cut out of something else. One finding a document. */
export const textFinalStop = defineRule({
  id: 'text/final-stop',
  summary: { en: 'A paragraph ends with a stop.', zh: '段落以句号结尾。' },
  severity: 'hint',
  *check({ document }) {
    if (document.language !== 'en') return;
    const ends = matchBlocks(document, open, ['paragraph']).map(({ block, span: at }) => {
      const end = at.start + document.prose.slice(at.start, at.end).trimEnd().length;
      return { at: span(Math.max(at.start, end - 1), end), block };
    });
    const [first, ...more] = ends;
    if (first === undefined || ends.length < enough) return;
    yield {
      message: 'open',
      span: first.at,
      data: { quote: quote(document.prose, first.block.content), count: ends.length },
      related: otherPlaces(
        more.map(({ at }) => at),
        'again',
        mostOfOneCause,
      ),
    };
  },
});
