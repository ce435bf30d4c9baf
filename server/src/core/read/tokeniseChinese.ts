import type { Knowledge } from '../knowledge/knowledge.ts';
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
 * up to the next known word or sign. Latin words and numbers are tokens of their own, in lower case.
 */
export function tokeniseChinese(text: string, knowledge: Knowledge): readonly Token[] {
  const { tags, longest } = dictionaryOf(knowledge);
  const tokens: Token[] = [];
  const push = (start: number, end: number, tag: Tag) => {
    const word = text.slice(start, end).toLowerCase();
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
      if (end > i) push(i, end, /^[0-9０-９]/.test(char) ? 'num' : 'name');
      else if (!/\s/.test(char)) push(i, i + 1, 'punct');
      i = Math.max(end, i + 1);
    }
  }
  flush(text.length);
  return tokens;
}

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
