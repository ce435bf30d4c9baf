import type { PolicyModel } from '../../model.ts';
import { matchSentence } from '../../read/readSentence.ts';
import { distance } from '../../text/distance.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** One sentence that says who is responsible: "the controller is …", "operated by …", '… ("we")'. */
const names =
  /\b(?:(?:data )?controller (?:of|for|is|:)|is the (?:data )?controller|\b(?:this|our|the) (?:[\p{L}-]+ ){1,4}(?:is|are) (?:owned and )?operated by|responsible for (?:the )?processing|hereinafter)\b|\((?:hereinafter |collectively |the )?[^)]{0,40}["“](?:we|us|our)["”]/iu;
const zhNames = /(?:以下简称|下称)[^。]{0,10}“我们”|(?:个人信息处理者|运营者|运营主体)[为是：]/u;

/** Words that say what a company is: left out when names are compared. */
const suffix =
  /[\s,.]*\b(?:inc|llc|ltd|limited|corp|corporation|co|company|gmbh|plc|pty|pte|sa|ag|bv|s\.?r\.?l|lp|llp)\b\.?/giu;

/** Two organisations are each said to be the one responsible, or one is written in two ways. */
export const consistencyCompanyName = defineRule({
  id: 'consistency/company-name',
  summary: 'The responsible organisation has one name.',
  severity: 'warning',
  *check(policy) {
    const [first, ...others] = responsible(policy);
    if (first === undefined) return;
    for (const other of others) {
      const [a, b] = [core(first.name), core(other.name)];
      if (a === b || a.includes(b) || b.includes(a)) continue;
      yield {
        message: distance(a, b) <= 2 ? 'spelling' : 'differ',
        span: other.span,
        data: { name: other.name, other: first.name },
        related: [{ span: first.span, message: 'other', data: { name: first.name } }],
      };
      return;
    }
  },
});

interface Named {
  readonly name: string;
  readonly span: Span;
}

/** Companies named as the responsible one. Sentences about one region or service, or with several companies, are left out. */
function responsible({ sentences, facts, document }: PolicyModel): readonly Named[] {
  const sign = document.language === 'zh' ? zhNames : names;
  return sentences.flatMap((sentence) => {
    if (sentence.kind === 'heading' || matchSentence(sentence, sign) === null || limited.test(sentence.text)) return [];
    const inside = facts.companies.flatMap((company): readonly Named[] => {
      const span = company.spans.find((s) => sentence.span.start <= s.start && s.end <= sentence.span.end);
      return span ? [{ name: company.value, span }] : [];
    });
    return inside.length === 1 ? inside : [];
  });
}

const limited =
  /\b(?:if you|residents?|located in|outside|joint|represent|affiliate|parent|subsidiar|EEA|EU|UK|United Kingdom|Switzerland|Google|Facebook|Meta|Apple|third[- ]part|hosted|payment|provider)/i;

function core(name: string): string {
  return name
    .replace(suffix, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
