import type { Draft } from './tile.ts';

/**
 * Gives each list item the block that introduces its list, and where the reader has not told it, its depth. The items of
 * one list share what introduces the first of them, also where paragraphs stand between.
 *
 * @param drafts changed in place: they are not yet anybody else's.
 */
export function linkLeadIns(drafts: readonly Draft[], prose: string): void {
  const lists = new Map<number, { readonly leadIn?: Draft; readonly depth: number }>();
  let before: Draft | undefined;
  for (const draft of drafts) {
    if (draft.kind === 'skip') continue;
    if (draft.kind === 'item') {
      let list = draft.list === undefined ? undefined : lists.get(draft.list);
      if (!list) {
        const nested = before?.kind === 'item' && before.list !== draft.list;
        const depth = draft.depth ?? (nested ? (before?.depth ?? 0) + 1 : 0);
        const leadIn = before && introduces(before, depth, prose) ? before : undefined;
        list = { depth, ...(leadIn && { leadIn }) };
        if (draft.list !== undefined) lists.set(draft.list, list);
      }
      draft.depth ??= list.depth;
      if (list.leadIn) draft.leadIn = list.leadIn;
    }
    before = draft;
  }
}

const announcing =
  /[:：—–][\s"”]*$|\b(?:following|below|these|such as|includ(?:e|es|ed|ing)|as follows|namely)\b[^.]*\.?$|(?:以下|如下|下列|包括)[^。]*[。：:]?$/i;

/** Whether a list of `depth` that comes right after `draft` is introduced by it. */
function introduces(draft: Draft, depth: number, prose: string): boolean {
  if (draft.kind === 'heading') return true;
  if (draft.kind === 'item' && (draft.depth ?? 0) < depth) return true;
  return (
    draft.kind !== 'row' &&
    announcing.test(prose.slice(Math.max(draft.content.start, draft.content.end - 240), draft.content.end))
  );
}
