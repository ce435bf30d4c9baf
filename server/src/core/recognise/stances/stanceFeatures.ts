import type { Knowledge } from '../../knowledge/knowledge.ts';
import { findTerms, type TermMatch } from '../../read/grammar/findTerms.ts';
import { grammarLexicon } from '../../read/grammar/lexicon.ts';
import { kindsOf } from '../../read/ontology.ts';
import type { Token } from '../../read/sentence.ts';

/** What a passage says, as a linear model sees it: each feature a 32-bit hash, none twice. */
export type Features = readonly number[];

/** The features of a passage, given by its tokens and its text. */
export function featuresOf(
  tokens: readonly Token[],
  text: string,
  language: 'en' | 'zh',
  knowledge: Knowledge,
): Features {
  return language === 'zh' ? chineseFeatures(tokens, text, knowledge) : englishFeatures(tokens, knowledge);
}

/**
 * The features of English words in a row: the words in their dictionary forms, what they do or name by the lexicons and
 * ontologies, both marked where they stand behind a negation. Neighbours and pairs of words were tried: with the examples
 * that there are they are learnt by heart and recognise less.
 */
function englishFeatures(tokens: readonly Token[], knowledge: Knowledge): Features {
  const found = new Set<number>();
  const { verbs, refusing } = grammarLexicon(knowledge);
  const terms = findTerms(tokens, knowledge, 'en').filter(isSpecific);
  let negated = false;
  const add = (code: number) => {
    found.add(code);
    if (negated) found.add(mix(code, behindNegation));
  };
  for (const [i, { lemma, tag }] of tokens.entries()) {
    if (tag === 'punct') {
      if (clauseEnd.test(lemma)) negated = false;
      continue;
    }
    if (lemma === 'but') negated = false;
    if (tag === 'num') add(anyNumber);
    // Of the numbers only those that can be ages, and numbers in words, mean something by themselves.
    if (tag !== 'num' || /^(?:1[2-9]|2[01]|\p{L}+)$/u.test(lemma)) add(hash(lemma));
    if (tag === 'name') add(aName);
    if (tag === 'verb' || tag === 'noun') for (const { action } of verbs.get(lemma) ?? []) add(hash(`does ${action}`));
    for (const term of terms) if (term.to === i + 1) for (const code of codesOf(term, knowledge)) add(code);
    if (tag === 'neg' || refusing.has(lemma) || lemma === 'without' || lemma === 'free') negated = true;
  }
  return [...found];
}

/**
 * The features of a Chinese text: its characters and pairs of them, marked behind a negation, and what it names by the
 * ontologies. Chinese has no word breaks that one could rely on.
 */
function chineseFeatures(tokens: readonly Token[], text: string, knowledge: Knowledge): Features {
  const found = new Set<number>();
  let negated = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (!isWordCharacter.test(char)) {
      if (char !== '、') negated = false;
      continue;
    }
    let code = passageStart;
    for (let j = i; j < Math.min(i + 2, text.length) && isWordCharacter.test(text.charAt(j)); j++) {
      code = mix(code, text.charCodeAt(j));
      found.add(code);
      if (negated) found.add(mix(code, behindNegation));
    }
    if (chineseNegation.test(char)) negated = true;
  }
  for (const term of findTerms(tokens, knowledge, 'zh').filter(isSpecific)) {
    for (const code of codesOf(term, knowledge)) found.add(code);
  }
  return [...found];
}

const clauseEnd = /^[,;:.!()—–]$/;
const isWordCharacter = /[\p{L}\p{N}]/u;
const chineseNegation = /[不未无没禁非拒]/;

const codes = new WeakMap<Knowledge, Map<string, readonly number[]>>();

/** The kinds that hold a term, itself included, but for those that stand for everything. */
function codesOf({ ontology, id }: TermMatch, knowledge: Knowledge): readonly number[] {
  let known = codes.get(knowledge);
  if (!known) {
    known = new Map();
    codes.set(knowledge, known);
  }
  const term = `${ontology} ${id}`;
  let found = known.get(term);
  if (!found) {
    const kinds = [...kindsOf(knowledge, ontology, id)].filter((kind) => isSpecific({ id: kind }));
    found = kinds.map((kind) => hash(`${ontology} ${kind}`));
    known.set(term, found);
  }
  return found;
}

function isSpecific({ id }: Pick<TermMatch, 'id'>): boolean {
  return id !== 'personal-information' && id !== 'third-party' && id !== 'company';
}

const passageStart = hash('the start');
const behindNegation = hash('behind a negation');
const aName = hash('a name');
const anyNumber = hash('a number');

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let code = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) code = Math.imul(code ^ text.charCodeAt(i), 0x01000193);
  return code | 0;
}

/** One hash of two, in their order (the finaliser of MurmurHash3). */
function mix(a: number, b: number): number {
  let code = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  code ^= code >>> 16;
  code = Math.imul(code, 0x85ebca6b);
  code ^= code >>> 13;
  code = Math.imul(code, 0xc2b2ae35);
  return (code ^ (code >>> 16)) | 0;
}
