import type { Knowledge } from '../knowledge/knowledge.ts';
import { allMatches } from '../text/allMatches.ts';

interface EndWords {
  readonly never: ReadonlySet<string>;
  readonly maybe: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
}

const cache = new WeakMap<Knowledge, EndWords>();

const stop = /[.!?…]+[”’"')\]）]*|[。！？]+[”’」』）)"]*/g;
const chineseStop = /[。！？；]+[”’」』）)"]*|;(?=\s*[\u3400-\u9fff])/g;
/** What can stand before the first word of a sentence. */
const opening = /^[\s\u00a0]*[“‘"'([（•*-]*/;
const wordBefore = /[\p{L}\d][\p{L}\d.'’-]*$/u;
const labels =
  /(?<!\w)(?:exhibit|annex|appendix|schedule|section|part|article|option|table|item|class|category|group|level)\s+[\p{L}\d.]{1,8}$/iu;
const domains = /^(?:com|net|org|io|co|js|app|ai|dev|inc|gov|edu|eu|uk|cn)\b/i;

/**
 * Where sentences end within one block.
 *
 * @param text the block's prose.
 * @returns ascending offsets, each behind the closing sign and the quotes and brackets that belong to it. The end of the
 * text is not among them unless a sign stands there.
 */
export function sentenceEnds(text: string, chinese: boolean, knowledge: Knowledge): readonly number[] {
  const words = endWords(knowledge);
  const ends: number[] = [];
  for (const { 0: sign, index } of allMatches(chinese ? chineseStop : stop, text)) {
    const end = index + sign.length;
    if (chinese || sign.charCodeAt(0) > 0x3000 || endsSentence(text, index, end, ends.at(-1) ?? 0, words))
      ends.push(end);
  }
  return ends;
}

function endsSentence(text: string, at: number, end: number, start: number, words: EndWords): boolean {
  const after = text.slice(end, end + 40);
  if (after.trim() === '') return true;
  const before = text.slice(Math.max(start, at - 40), at);
  const gap = opening.exec(after)?.[0] ?? '';
  const next = /^[\p{L}\d]+(?:['’.]\p{L}+)*/u.exec(after.slice(gap.length))?.[0] ?? '';
  if (!/^[\s\u00a0]/.test(after)) return isGlued(before, after, next, words);
  if (next === '') return true;
  const last = wordBefore.exec(before)?.[0] ?? '';
  const opens = words.openers.has(next.toLowerCase()) && /^\p{Lu}/u.test(next);
  if (/^\p{Ll}/u.test(next)) return false;
  // "Yahoo! Inc." is one name.
  if (text[at] !== '.') return !(words.maybe.has(next.toLowerCase()) && /^\p{Lu}/u.test(last));
  return !belongsToWord(before, last, next, opens, words);
}

/** Whether the full stop after `last` is part of it: an abbreviation, an initial, the number of a list item. */
function belongsToWord(before: string, last: string, next: string, opens: boolean, words: EndWords): boolean {
  const lower = last.toLowerCase();
  // The number that opens an item: "1. We", "a. Your name".
  if (/^\s*[(]?(?:\d{1,3}(?:\.\d+)*|[a-z]|[ivx]{1,4})$/i.test(before)) return true;
  if (labels.test(before)) return !opens && !/^\p{Lu}\p{Ll}/u.test(next);
  if (words.maybe.has(lower) || /(?:^|-)(?:\p{L}\.)+\p{L}$/u.test(last)) return !opens;
  if (words.never.has(lower)) return !(lower === 'no' && opens);
  return /^\p{Lu}$/u.test(last) && last !== 'I' && !opens;
}

/** "encrypted.We keep": the blank after a sentence is missing; "example.com" and "Node.js" are words. */
function isGlued(before: string, after: string, next: string, words: EndWords): boolean {
  const last = /[^\s(]*$/.exec(before)?.[0] ?? '';
  if (!/^\p{Lu}/u.test(after) || !/^\p{L}{2,}\)?$/u.test(last) || domains.test(next)) return false;
  return words.openers.has(next.toLowerCase()) || /^\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(after);
}

function endWords(knowledge: Knowledge): EndWords {
  const known = cache.get(knowledge);
  if (known) return known;
  const words = (name: string): ReadonlySet<string> => new Set(knowledge.lexicons[name]?.en ?? []);
  const made = {
    never: words('abbreviations'),
    maybe: words('closing-abbreviations'),
    openers: words('sentence-openers'),
  };
  cache.set(knowledge, made);
  return made;
}
