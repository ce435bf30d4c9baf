import { wordingRule } from '../wordingRule.ts';

/** What drafts, templates and writing programs say to the writer rather than to readers. */
export const placeholderDraftingNote = wordingRule(
  'placeholder/drafting-note',
  { en: 'No note to the writer is left in.', zh: '文中没有遗留给作者的提示。' },
  'warning',
);
