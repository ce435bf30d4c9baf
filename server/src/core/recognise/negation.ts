import type { Sentence, Token } from '../read/sentence.ts';
import type { Span } from '../text/span.ts';
import { isChinese } from './patternIndex.ts';

/** Words after which a negation before them no longer counts. */
const turns: ReadonlySet<string> = new Set([
  'but',
  'however',
  'unless',
  'except',
  'if',
  'although',
  'because',
  'instead',
]);
/** Words that take part of a negation back: “we do not share them except with …”. */
const takesBack = /\b(?:unless|except|other than|apart from|until|without)\b/i;
/** 除……外 stands before or behind what is denied; 删除, 对外部 have only its characters. */
const chineseTakesBack = /除非|除外|以外|(?<![删解免清消移排拆去卸])除(?:了|[^，,。；;]{1,30}外(?![部界来国汇观]))/;
const chineseNegators =
  /不会|不得|不能|不将|绝不|从不|从未|并不|并未|尚未|未曾|没有|不(?=收集|获取|保存|存储|储存|留存|记录|共享|转让|传输|使用|出售|提供|公开|进行|涉及)|未(?=收集|共享|转让|传输|使用|出售|提供|公开|进行|涉及)/;

const exemplifying = /^\s*(?:包括|例如|比如|诸如)/;

/** How the words of a sentence stand: said to be so, said not to be so, or not so with exceptions. */
export type Polarity = 'positive' | 'negative' | 'qualified';

/**
 * The polarity of a stretch of a sentence: whether a negation before it, in the same clause, governs it.
 *
 * @param part offsets relative to the sentence.
 * @param leadIn the sentence that introduces the list of which `sentence` is an item: “We do not share with:”.
 */
export function polarityOf(sentence: Sentence, part: Span, leadIn?: Sentence): Polarity {
  const { text } = sentence;
  if (!isChinese(text)) {
    if (!isNegatedEnglish(sentence, part.start, leadIn)) return 'positive';
    return takesBack.test(text.slice(part.end)) ? 'qualified' : 'negative';
  }
  if (!isNegatedChinese(text, part.start, leadIn?.text)) return 'positive';
  const around = [text.slice(text.lastIndexOf('；', part.start) + 1, part.start), text.slice(part.end)];
  return around.some((side) => chineseTakesBack.test(side)) ? 'qualified' : 'negative';
}

function isNegatedEnglish(sentence: Sentence, start: number, leadIn?: Sentence): boolean {
  const before = sentence.tokens.filter((token) => token.end <= start);
  const found = negationIn(before);
  return found ?? (leadIn !== undefined && negationIn(leadIn.tokens) === true);
}

/** Looks back for a negation. @returns undefined where the tokens end before a clause does. */
function negationIn(tokens: readonly Token[]): boolean | undefined {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (token.tag === 'neg' || token.word === 'no') return tokens[i + 1]?.word !== 'only';
    if (turns.has(token.word) || token.word === ';' || token.word === '.') return false;
    if (token.word === ',' && tokens[i + 1]?.tag === 'pron') return false;
  }
  return undefined;
}

function isNegatedChinese(text: string, start: number, leadIn = ''): boolean {
  const before = `${leadIn}${text.slice(0, start)}`;
  const clauses = before.split(/[，。；]/);
  let first = clauses.length - 1;
  // Examples belong to what they exemplify: “we collect nothing, including your name”.
  while (first > 0 && exemplifying.test(clauses[first] as string)) first--;
  return chineseNegators.test(clauses.slice(first).join('，'));
}
