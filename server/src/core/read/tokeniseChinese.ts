import type { Knowledge } from '../knowledge/knowledge.ts';
import { chineseScript } from './chineseScript.ts';
import type { Tag, Token } from './sentence.ts';

/** The words that Chinese text is cut by, with the length of the longest that starts with a character. */
interface Dictionary {
  readonly tags: ReadonlyMap<string, Tag>;
  readonly longest: ReadonlyMap<string, number>;
}

const dictionaries = new WeakMap<Knowledge, Dictionary>();

const tagOfList: readonly (readonly [string, Tag])[] = [
  ['negators', 'neg'],
  ['modals', 'modal'],
  ['pronouns', 'pron'],
  ['determiners', 'det'],
  ['prepositions', 'prep'],
  ['conjunctions', 'conj'],
  ['subordinators', 'sub'],
  ['auxiliaries', 'aux'],
  ['adverbs', 'adv'],
];

/**
 * Cuts Chinese text into the longest words that the lexicons and ontologies know; what they do not know stays together
 * up to the next known word or sign. Latin words and numbers are tokens of their own, in lower case, unless a known word
 * begins with them (IP 地址). Words are in simplified characters, whatever the text is written in.
 */
export function tokeniseChinese(written: string, knowledge: Knowledge): readonly Token[] {
  const text = chineseScript(knowledge).simplify(written);
  const { tags, longest } = dictionaryOf(knowledge);
  const tokens: Token[] = [];
  const push = (start: number, end: number, tag: Tag, as = text.slice(start, end)) => {
    const word = as.toLowerCase();
    tokens.push({ start, end, word, lemma: word, tag });
  };
  let unknown = -1;
  const flush = (end: number) => {
    if (unknown >= 0) push(unknown, end, 'noun');
    unknown = -1;
  };
  let i = 0;
  while (i < text.length) {
    const char = text.charAt(i);
    let length = Math.min(longest.get(char) ?? 0, text.length - i);
    while (length > 0 && !tags.has(text.slice(i, i + length))) length--;
    if (length > 0) {
      flush(i);
      push(i, i + length, tags.get(text.slice(i, i + length)) as Tag);
      i += length;
    } else if (isHan(char.charCodeAt(0))) {
      if (unknown < 0) unknown = i;
      i++;
    } else {
      flush(i);
      const end = runEnd(text, i);
      const mixed = mixedWordAt(text, i, end, tags);
      if (mixed) {
        push(i, mixed.end, mixed.tag, mixed.word);
        i = mixed.end;
        continue;
      }
      if (end > i) push(i, end, /^[0-9０-９]/.test(char) ? 'num' : 'name');
      else if (!/\s/.test(char)) push(i, i + 1, 'punct');
      i = Math.max(end, i + 1);
    }
  }
  flush(text.length);
  return tokens;
}

/** IP 地址: a known word that begins with the Latin letters of a run, with blanks behind them. */
function mixedWordAt(
  text: string,
  start: number,
  runTo: number,
  tags: ReadonlyMap<string, Tag>,
): { readonly word: string; readonly end: number; readonly tag: Tag } | undefined {
  if (runTo === start || text.charAt(runTo) !== ' ') return undefined;
  const blanks = /^ +/.exec(text.slice(runTo, runTo + mostBlanks))?.[0].length ?? 0;
  const latin = text.slice(start, runTo);
  for (let length = longestTail; length > 0; length--) {
    const end = runTo + blanks + length;
    const word = latin + text.slice(runTo + blanks, end);
    const tag = tags.get(word);
    if (tag) return { word, end, tag };
  }
  return undefined;
}

/** So many blanks part a word, and so many characters follow them: IP 地址, Wi-Fi 接入点. */
const mostBlanks = 2;
const longestTail = 4;

function runEnd(text: string, start: number): number {
  let i = start;
  const digits = isDigit(text.charCodeAt(i));
  while (i < text.length && (digits ? isDigit(text.charCodeAt(i)) : isLatin(text.charCodeAt(i)))) i++;
  return i;
}

function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || isDigit(code) || (code >= 0xc0 && code <= 0x24f);
}

function dictionaryOf(knowledge: Knowledge): Dictionary {
  const known = dictionaries.get(knowledge);
  if (known) return known;
  const tags = new Map<string, Tag>();
  const longest = new Map<string, number>();
  const add = (word: string, tag: Tag) => {
    if (word === '' || tags.has(word)) return;
    tags.set(word, tag);
    const first = word.charAt(0);
    longest.set(first, Math.max(longest.get(first) ?? 0, word.length));
  };
  for (const [name, tag] of tagOfList) for (const word of knowledge.lexicons[name]?.zh ?? []) add(word, tag);
  for (const [name, list] of Object.entries(knowledge.lexicons)) {
    if (name.startsWith('action-')) for (const word of list.zh) if (!/[|.…[(]/.test(word)) add(word, 'verb');
  }
  for (const nodes of [knowledge.dataTypes, knowledge.recipients, knowledge.purposes]) {
    for (const node of nodes) for (const term of node.terms.zh) add(term, 'noun');
  }
  const dictionary = { tags, longest };
  dictionaries.set(knowledge, dictionary);
  return dictionary;
}
