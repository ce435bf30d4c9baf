import type { Draft } from './tile.ts';

/**
 * Gives each list item the block that introduces its list: the paragraph, item or heading right before the first item,
 * for a nested list the item that holds it.
 */
export function linkLeadIns(drafts: readonly Draft[], _prose: string): void {
  const open: { readonly depth: number; readonly leadIn?: Draft }[] = [];
  let before: Draft | undefined;
  for (const draft of drafts) {
    if (draft.kind === 'skip') continue;
    if (draft.kind === 'item') {
      const depth = draft.depth ?? 0;
      while (open.length > 0 && (open[open.length - 1]?.depth ?? 0) > depth) open.pop();
      if (open[open.length - 1]?.depth !== depth) open.push({ depth, ...(before && { leadIn: before }) });
      const leadIn = open[open.length - 1]?.leadIn;
      if (leadIn && !draft.leadIn) draft.leadIn = leadIn;
    } else {
      open.length = 0;
    }
    before = draft;
  }
}
