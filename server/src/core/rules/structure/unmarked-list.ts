import type { Block, ParsedDocument } from '../../parse/document.ts';
import { quote } from '../../text/quote.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** Fewer lines may be sentences that happen to stand under a colon. */
const enough = 3;

/** The lines of an address and the entries of a menu need no sign. */
const needsNone = /\b(?:address|contact|reach|writ(?:e|ing)|languages?|e-?mail|phone)\b|联系|地址|邮箱|电话/i;

/** A sign that this text alone uses, or that a wrong character set has left: "路   To answer you". */
const ownSign = /^\S{1,3}[ \t\u3000]{2,}\S/u;

/** Lists whose items have no sign: copied text loses the dots, and with them where a list ends. One finding a document. */
export const structureUnmarkedList = defineRule({
  id: 'structure/unmarked-list',
  summary: { en: 'The items of a list can be told from what follows it.', zh: '清单各项与其后的内容能够区分。' },
  severity: 'hint',
  *check({ document }) {
    const [first, ...more] = unmarkedLists(document);
    if (first === undefined) return;
    const [{ content }, items] = first;
    yield {
      message: 'unmarked',
      span: content,
      data: { quote: quote(document.prose, content), count: items.length },
      related: more.map(([leadIn]) => ({ span: leadIn.content, message: 'again' })),
    };
  },
  fixes(_, { document }) {
    const edits = unmarkedLists(document).flatMap(([, items]) =>
      items.map(({ content }) => ({ span: span(content.start, content.start), newText: '- ' })),
    );
    return edits.length > 0 ? [{ title: { id: 'fix', data: {} }, kind: 'suggestion', edits }] : [];
  },
});

/** The blocks that introduce lists without signs, with the items. */
function unmarkedLists({ blocks, format, prose }: ParsedDocument): readonly (readonly [Block, readonly Block[]])[] {
  // The items of a text with mark-up are such by their sign.
  if (format !== 'plaintext') return [];
  const lists = new Map<Block, Block[]>();
  for (const block of blocks) {
    const leadIn = block.kind === 'item' && block.leadIn !== undefined ? blocks[block.leadIn] : undefined;
    if (leadIn === undefined || leadIn.kind === 'heading') continue;
    const items = lists.get(leadIn);
    if (items) items.push(block);
    else lists.set(leadIn, [block]);
  }
  const hasSign = ({ marker, content }: Block) =>
    marker !== undefined || ownSign.test(prose.slice(content.start, content.end));
  return [...lists].filter(
    ([{ content }, items]) =>
      items.length >= enough && !items.some(hasSign) && !needsNone.test(prose.slice(content.start, content.end)),
  );
}
