import { type ChangedRange, type Tree, TreeFragment } from '@lezer/common';
import { parser as commonMark, GFM } from '@lezer/markdown';
import { changedPart } from '../text/changedPart.ts';

// Policies hold no program code: what is indented by four columns is a pasted paragraph.
const parser = commonMark.configure([GFM, { remove: ['IndentedCode'] }]);

/** What was read last: after a key press it is the same text but for one place, and most of its tree is used again. */
let last: { readonly source: string; readonly tree: Tree } | undefined;

/** The syntax tree of a Markdown text; the same whatever was read before. */
export function parseMarkdown(source: string): Tree {
  if (last?.source === source) return last.tree;
  const fragments = last && TreeFragment.applyChanges(TreeFragment.addTree(last.tree), [change(last.source, source)]);
  const tree = parser.parse(source, fragments);
  last = { source, tree };
  return tree;
}

function change(before: string, after: string): ChangedRange {
  const { start, endBefore, endAfter } = changedPart(before, after);
  return { fromA: start, toA: endBefore, fromB: start, toB: endAfter };
}
