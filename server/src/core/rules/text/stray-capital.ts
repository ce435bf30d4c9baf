import { matchBlocks, readBlock } from '../../parse/blocks.ts';
import type { ParsedDocument } from '../../parse/document.ts';
import { quoteAround } from '../../text/quote.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/**
 * A sentence that begins inside another one: a word that needs something after it, then a capitalised function word.
 * "we may Your personal information will be …", "If we decide to In response to …".
 */
const merged =
  /\b(?:may|will|shall|must|can|to|and|or|of|the|a|an|by|your|our)\s+((?:In|Your|We|You|Our|If|When|The|This|These|It|They|For|Such|Where)\s+\p{Ll}+)/gu;

/** "…, The organization": a comma where a sentence seems to start. */
const afterComma = /\p{Ll},\s+((?:The|We|You|This|These|They|It|If|When)\s+\p{Ll}+\s+\p{Ll}+)/gu;

/** "academic It is necessary": a whole clause starts after a word without any stop. */
const clauseInside =
  /\p{Ll}{3}\s+((?:It|We|You|They|This|There)\s+(?:is|are|was|were|will|may|can|have|has)\s+\p{Ll}+)/gu;

/** "… parties Your Personal Information": an object that was put in from another sentence. */
const objectInside =
  /\b(?:parties|it|them|others|partners|third party)\s+(Your\s+[Pp]ersonal\s+(?:[Ii]nformation|[Dd]ata)\b)/gu;

/** "how to exercise it Significant changes have occurred". */
const subjectInside = /\b(?:it|them|us|you)\s+(\p{Lu}\p{Ll}+\s+\p{Ll}+\s+(?:have|has|is|are|was|were|will|may)\b)/gu;

/** "sign a contract Necessary;": a word that was moved to the end. */
const wordMoved =
  /(?<![\p{L}-])(?!(?:our|the|your|this|their|its|any|and|see|with|from|for)\s)\p{Ll}{3,}\s+(\p{Lu}\p{Ll}+(?:ary|able|ible)\s*[;.]?)\s*$/gu;

/** "… write to help@acme.example Contact us": a button's label or a heading after an address. */
const afterAddress = /\S@\S+\.\p{L}{2,}\s+(\p{Lu}\p{Ll}+(?:\s+\p{Ll}+)?)\s*$/gu;

const patterns = [merged, afterComma, clauseInside, objectInside, subjectInside, wordMoved, afterAddress];

/** A capital inside a sentence where two sentences were run together or a word was moved. */
export const textStrayCapital = defineRule({
  id: 'text/stray-capital',
  summary: { en: 'A sentence does not start inside another one.', zh: '一个句子不在另一个句子之中开始。' },
  severity: 'warning',
  *check({ document }) {
    if (document.language !== 'en') return;
    const habits = capitalHabits(document);
    const seen = new Set<number>();
    for (const pattern of patterns) {
      for (const { block, span: at, match } of matchBlocks(document, pattern, ['paragraph', 'item'])) {
        const found = match[1] ?? '';
        const start = at.end - found.length;
        const word = found.match(/^\p{L}+/u)?.[0] ?? found;
        // Bold labels, link texts and lines of their own only look like running text.
        const around = [at.start - 1, at.end + 1] as const;
        if (document.text.slice(...around) !== document.prose.slice(...around) || /\n| {2}/.test(match[0])) continue;
        // "and Your answers" as an item: the capital of a form of address, not of a sentence.
        if (
          pattern === merged &&
          (at.start === block.content.start || readBlock(document, block, isTitleLine, isTitleLine))
        )
          continue;
        if (habits.has(word) || seen.has(start) || isTitle(document.prose, start)) continue;
        seen.add(start);
        yield {
          message: 'merged',
          span: span(start, start + word.length),
          data: {
            word,
            quote: quoteAround(document.prose, block.content, span(start, at.end)),
          },
        };
      }
    }
  },
});

/** "Uses of Your personal data": a few words without a stop on a line of their own may be a title. */
function isTitleLine(text: string): boolean {
  const words = text.trim();
  return /^\p{Lu}[^.;:!?]*$/u.test(words) && words.split(/\s+/).length <= 7;
}

const habit = /(?<=\p{Ll},? )(?:Your?|We|Our|They|This|These|The|It|Such)(?= \p{Ll})/gu;

/** Function words that the policy writes with a capital throughout, as some do with “You” and “Our”. */
function capitalHabits(document: ParsedDocument): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { match } of matchBlocks(document, habit)) counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([word]) => word));
}

/** Whether the capital opens a quotation or a title: “The Rules”, (The Company). */
function isTitle(prose: string, start: number): boolean {
  return /["“”'‘(]\s*$/.test(prose.slice(Math.max(0, start - 2), start));
}
