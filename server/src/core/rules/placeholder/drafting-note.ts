import { wordingRule } from '../wordingRule.ts';

/** What drafts, templates and writing programs say to the writer rather than to readers. */
export const placeholderDraftingNote = wordingRule(
  'placeholder/drafting-note',
  'No note to the writer is left in.',
  'warning',
);
