import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../parse/document.ts';
import type { Token } from './sentence.ts';
import { readWord, tagInContext } from './tagEnglish.ts';
import { tokeniseChinese } from './tokeniseChinese.ts';

/**
 * Splits a sentence (or a phrase) into words and signs, with dictionary form and part of speech.
 *
 * Contractions are parted ("don't" → "do" + "n't"), hyphens divide words and leave no token ("third-party" → "third" +
 * "party"), e-mail and web addresses, numbers ("1,000", "12.5") and "e-mail" stay whole. Offsets are relative to `text`.
 */
export function tokenise(text: string, language: Language, knowledge: Knowledge): readonly Token[] {
  const kept = keptFor(knowledge)[language === 'zh' ? 'zh' : 'en'];
  const known = kept.get(text);
  if (known) return known;
  const tokens = language === 'zh' ? tokeniseChinese(text, knowledge) : tokeniseEnglish(text, knowledge);
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, tokens);
  return tokens;
}

type Kept = Readonly<Record<'en' | 'zh', Map<string, readonly Token[]>>>;

/**
 * The tokens of the sentences read lately. The same text gives the same list, so that later stages can keep what they made
 * of a sentence under its tokens, and an edit costs only the sentences that it touches.
 */
const keptTokens = new WeakMap<Knowledge, Kept>();

/** Sentences; a policy of a megabyte has about eight thousand. */
const mostKept = 20_000;

function keptFor(knowledge: Knowledge): Kept {
  let kept = keptTokens.get(knowledge);
  if (!kept) {
    kept = { en: new Map(), zh: new Map() };
    keptTokens.set(knowledge, kept);
  }
  return kept;
}

function tokeniseEnglish(text: string, knowledge: Knowledge): readonly Token[] {
  const tokens: Token[] = [];
  const push = (start: number, end: number) => tokens.push(readWord(text, start, end, knowledge));
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      i++;
    } else if (isLetter(code) || isDigit(code)) {
      const end = wordEnd(text, i);
      const split = contractionAt(text, i, end);
      push(i, split);
      if (split < end) push(split, end);
      i = end;
    } else if (
      isApostrophe(code) &&
      /^['’](?:s|t|re|ve|ll|d|m)\b/i.test(text.slice(i, i + 4)) &&
      i > 0 &&
      isLetter(text.charCodeAt(i - 1))
    ) {
      const end = wordEnd(text, i + 1);
      push(i, end);
      i = end;
    } else {
      // A hyphen between letters divides the word and says nothing more.
      if (!(isHyphen(code) && isWordChar(text.charCodeAt(i - 1)) && isWordChar(text.charCodeAt(i + 1)))) push(i, i + 1);
      i++;
    }
  }
  return tagInContext(tokens, knowledge);
}

/** Where the word that starts at `start` ends. */
function wordEnd(text: string, start: number): number {
  let i = start;
  let address = false;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isLetter(code) || isDigit(code)) continue;
    const next = text.charCodeAt(i + 1);
    if (!isWordChar(next)) break;
    // Inside numbers: 1,000 · 12.5; inside addresses: a@b.com, www.x.org/y; inside names: AT&T.
    if ((code === 44 || code === 46) && isDigit(text.charCodeAt(i - 1)) && isDigit(next)) continue;
    if (code === 46 && (address || isLetter(next)) && !isUpper(next)) {
      address = true;
      continue;
    }
    if (code === 64 || code === 95) {
      address = true;
      continue;
    }
    if (address && (code === 47 || code === 45)) continue;
    if (isHyphen(code) && (text.charCodeAt(start) | 32) === 101 && i === start + 1 && (next | 32) === 109) continue;
    if (isApostrophe(code) && isLetter(next) && i > start) continue;
    break;
  }
  return i;
}

/** Where a contraction is parted; the word's end where it is none. */
function contractionAt(text: string, start: number, end: number): number {
  for (let i = end - 1; i > start && i >= end - 4; i--) {
    if (!isApostrophe(text.charCodeAt(i))) continue;
    const tail = text.slice(i + 1, end).toLowerCase();
    if (tail === 't' && (text.charCodeAt(i - 1) | 32) === 110) return i - 1 > start ? i - 1 : end;
    return i;
  }
  const word = end - start === 6 ? text.slice(start, end).toLowerCase() : '';
  return word === 'cannot' ? start + 3 : end;
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x3000 || code === 0x200b || code === 0xfeff
  );
}

/** Letters of any alphabet; CJK characters count, so that a Chinese name inside English stays one token. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x370 && code < 0x2000) ||
    (code >= 0x3040 && code < 0xfe30)
  );
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordChar(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}
