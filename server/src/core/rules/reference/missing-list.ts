import { matchSentences } from '../../read/sentenceGroups.ts';
import { quote } from '../../text/quote.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

const announced = /\b(?:(?:the|these) following\b|as follows\b|set out below\b|listed below\b)/i;
const zhAnnounced = /(?:如下|以下(?:信息|情形|目的|方式|内容|措施|权利))[:：。]?\s*$/u;

/** A list that is announced at the end of a section and does not follow. */
export const referenceMissingList = defineRule({
  id: 'reference/missing-list',
  summary: { en: 'A list that is announced follows.', zh: '预告的清单确实列出。' },
  severity: 'warning',
  *check(policy) {
    const { document, sections, sentences } = policy;
    // What follows in plain text may be a list whose form does not show.
    if (document.format === 'plaintext') return;
    for (const { sentence, found: match } of matchSentences(
      policy,
      document.language === 'zh' ? zhAnnounced : announced,
    )) {
      if (sentence.kind !== 'sentence') continue;
      const next = sentences[sentence.index + 1];
      // Something of the same section follows: a list, a table or a sentence that tells it in words.
      if (next !== undefined && next.kind !== 'heading') continue;
      if (/\bfollowing\b/i.test(match[0]) && !/:\s*$/.test(sentence.text)) continue;
      if (next !== undefined && sections[next.section]?.parent === sentence.section) continue;
      if (next !== undefined && takesUp(sentence.text.slice(match.index + match[0].length), next.text)) continue;
      const after = document.blocks.slice(sentence.block + 1).find((b) => b.skip !== 'blank');
      if (after !== undefined && (after.kind !== 'heading' || after.marker !== undefined)) continue;
      // Titles in bold below a colon are what was announced, each with its text.
      if (after?.form === 'bold' && /:\s*$/.test(sentence.text)) continue;
      const start = sentence.span.start + match.index;
      yield {
        message: 'none',
        span: span(start, start + match[0].length),
        data: { quote: quote(document.prose, sentence.span) },
      };
    }
  },
});

/** Whether a heading names what was announced: "… for the following purposes:", then "Our purposes in detail". */
function takesUp(announced: string, heading: string): boolean {
  const words = new Set(heading.toLowerCase().match(/\p{L}{5,}/gu));
  return (announced.toLowerCase().match(/\p{L}{5,}/gu) ?? []).some((word) => words.has(word));
}
