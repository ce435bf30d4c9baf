import type { SyntaxNode, Tree } from '@lezer/common';
import { type Span, span } from '../text/span.ts';
import type { Link } from './document.ts';
import { entitySign, type Mask } from './prose.ts';
import { trimmed } from './tile.ts';

/** Whether `<…>` is a tag: `<Company name>` and `<insert date>` are words that wait for a writer. */
function isTag(source: string): boolean {
  if (/^<\/|=|\/>$/.test(source)) return true;
  return !/^<\p{Lu}/u.test(source) && !/^<(?:insert|your|name|date|company|email|enter|add|fill)\b/i.test(source);
}

const marks = new Set(
  'EmphasisMark CodeMark StrikethroughMark HeaderMark QuoteMark TaskMarker LinkTitle HardBreak'.split(' '),
);

/** Reads what stands inside lines: which characters are mark-up, the links and the comments. */
export function readInline(tree: Tree, source: string): { masks: Mask[]; links: Link[]; comments: Span[] } {
  const masks: Mask[] = [];
  const links: Link[] = [];
  const comments: Span[] = [];
  const targets = new Map<string, Span>();
  for (const node of tree.topNode.getChildren('LinkReference')) {
    const label = node.getChild('LinkLabel');
    const url = node.getChild('URL');
    if (label && url) targets.set(source.slice(label.from + 1, label.to - 1).toLowerCase(), span(url.from, url.to));
  }
  tree.iterate({
    enter(ref) {
      const { name, from, to } = ref;
      if (marks.has(name)) masks.push(span(from, to));
      else if (name === 'ListMark' && to - from === 1) masks.push(span(from, to));
      else if (name === 'Escape') masks.push(span(from, from + 1));
      else if (name === 'Entity') masks.push({ start: from, end: to, sign: entitySign(source.slice(from, to)) });
      else if (name === 'ProcessingInstruction' || (name === 'HTMLTag' && isTag(source.slice(from, to))))
        masks.push(span(from, to));
      else if (name === 'Comment') {
        comments.push(trimmed(source, span(from + 4, to - 3)));
        masks.push(span(from, to));
      } else if (name === 'Image') {
        masks.push(span(from, to));
        return false;
      } else if (name === 'Link') readLink(ref.node);
      else if (name === 'Autolink') {
        masks.push(span(from, from + 1), span(to - 1, to));
      } else if (name === 'URL' && !/^(?:Link|Image|LinkReference)$/.test(ref.node.parent?.name ?? '')) {
        const at = span(from, to);
        links.push({ span: at, text: at, target: source.slice(from, to), targetSpan: at });
      }
      return undefined;
    },
  });
  return { masks, links, comments };

  function readLink(node: SyntaxNode): void {
    const brackets = node.getChildren('LinkMark');
    const [open, close] = brackets;
    if (!open || !close) return;
    const text = span(open.to, close.from);
    // An address that is the text of the link is a URL too, and comes first.
    const url = node.getChildren('URL').find(({ from }) => from >= close.from);
    const label = node.getChild('LinkLabel');
    const name =
      label && label.to - label.from > 2
        ? source.slice(label.from + 1, label.to - 1)
        : source.slice(text.start, text.end);
    const target = url ? span(url.from, url.to) : targets.get(name.toLowerCase());
    // "[Company]" without an address is no link but words in brackets, most likely a placeholder.
    if (!target) return;
    masks.push(span(node.from, open.to), span(close.from, node.to));
    links.push({
      span: span(node.from, node.to),
      text,
      target: source.slice(target.start, target.end),
      targetSpan: target,
    });
  }
}
