import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** From this many words (characters of Chinese) on a text without headings is hard to find one's way in. */
const longText = { en: 600, zh: 1500 };

/** A long policy without any heading. */
export const structureNoHeadings = defineRule({
  id: 'structure/no-headings',
  summary: { en: 'A long policy has headings.', zh: '较长的政策有标题。' },
  severity: 'warning',
  *check({ document, sections }) {
    const { language } = document;
    if (language === 'other' || sections.filter((s) => s.kind === 'heading').length > 1) return;
    const length =
      language === 'zh' ? (document.prose.match(/\p{Script=Han}/gu)?.length ?? 0) : document.prose.split(/\s+/).length;
    if (length < longText[language]) return;
    const first = document.blocks.find((block) => block.kind !== 'skip');
    if (first === undefined) return;
    const end = Math.min(first.content.end, first.content.start + 60);
    yield { message: 'none', span: span(first.content.start, end), data: { length } };
  },
});
