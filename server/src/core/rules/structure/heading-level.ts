import { defineRule } from '../rule.ts';

/** A marked-up heading more than one level below the one before it. */
export const structureHeadingLevel = defineRule({
  id: 'structure/heading-level',
  summary: { en: 'Heading levels are not skipped.', zh: '标题层级不跳级。' },
  severity: 'hint',
  *check({ document }) {
    let before: number | undefined;
    for (const block of document.blocks) {
      if (block.kind !== 'heading' || block.level === undefined) continue;
      if (block.form !== 'atx' && block.form !== 'html') continue;
      if (before !== undefined && block.level > before + 1) {
        yield { message: 'skipped', span: block.content, data: { level: block.level, expected: before + 1 } };
      }
      before = block.level;
    }
  },
});
