import type { Knowledge } from '../../knowledge/knowledge.ts';
import { onlyNames } from '../../read/grammar/onlyNames.ts';
import { readSentence } from '../../read/readSentence.ts';
import type { Sentence, Token } from '../../read/sentence.ts';
import { tokenise } from '../../read/tokenise.ts';
import { TextMemo } from '../../text/memo.ts';
import { featuresOf } from './stanceFeatures.ts';
import { type StanceModel, scoreStances, shortLength } from './stanceModel.ts';

/** The stances that a passage takes, each with its log odds. */
export type Stances = ReadonlyMap<string, number>;

/** Log odds below which a stance is no more than a guess. */
const leastCertainty = 1;

/** A shorter passage is a label. */
const fewestTokens = 5;
const fewestCharacters = 9;

const none: Stances = new Map();
const withLeadIn = new WeakMap<StanceModel, TextMemo<Stances>>();

/** The stances that a sentence takes, by itself or, as the item of a list, with the lead-in. */
export function readStances(
  sentence: Sentence,
  leadIn: Sentence | undefined,
  language: 'en' | 'zh',
  knowledge: Knowledge,
): Stances {
  const model = knowledge.stances[language];
  const read = (text: string) => stancesIn(tokenise(text, language, knowledge), text, language, knowledge);
  const alone = readSentence(sentence, model, read);
  if (!leadIn) return alone;
  let memo = withLeadIn.get(model);
  if (!memo) {
    memo = new TextMemo();
    withLeadIn.set(model, memo);
  }
  return memo.get(`${leadIn.text} ${sentence.text}`, (text) => surest(alone, read(text)));
}

/**
 * The log odds of one stance, also where they speak against it: of the sentence by itself, with its lead-in, or of the
 * likeliest part of it between commas, since a long sentence says more than one thing.
 *
 * @returns undefined for what is no statement, of which the model knows nothing.
 */
export function logOddsOf(
  stance: string,
  sentence: Sentence,
  leadIn: Sentence | undefined,
  language: 'en' | 'zh',
  knowledge: Knowledge,
): number | undefined {
  const model = knowledge.stances[language];
  const read = (text: string) => ({ text, tokens: tokenise(text, language, knowledge) });
  const whole = (leadIn ? [sentence.text, `${leadIn.text} ${sentence.text}`] : [sentence.text]).map(read);
  if (!whole.some(({ text, tokens }) => isStatement(tokens, text, language))) return undefined;
  const parts = sentence.text.split(clauseEnds).map(read);
  const odds = [...whole, ...parts].flatMap(({ text, tokens }) => {
    if (isTooShort(tokens, text, language)) return [];
    return scoreStances(model, featuresOf(tokens, text, language, knowledge))[model.stances.indexOf(stance)] ?? [];
  });
  return odds.length === 0 ? undefined : Math.max(...odds);
}

const clauseEnds = /[,;:，；：]\s*/;

function surest(a: Stances, b: Stances): Stances {
  if (b.size === 0) return a;
  const both = new Map(a);
  for (const [stance, certainty] of b) both.set(stance, Math.max(certainty, both.get(stance) ?? certainty));
  return both;
}

function stancesIn(tokens: readonly Token[], text: string, language: 'en' | 'zh', knowledge: Knowledge): Stances {
  if (!isStatement(tokens, text, language)) return none;
  const model = knowledge.stances[language];
  const features = featuresOf(tokens, text, language, knowledge);
  const scores = scoreStances(model, features);
  // A short sentence says all that it says in few words: its odds weigh more than the same odds of a long one.
  const weight = Math.max(1, Math.sqrt(shortLength / features.length));
  const denies = hasDenyingWord(tokens, text, language, knowledge);
  let found: Map<string, number> | undefined;
  model.stances.forEach((stance, i) => {
    const certainty = weight * (scores[i] as number);
    // Few stances are sure enough, so that names are looked at last.
    if (!(certainty > leastCertainty) || (!denies && isDenial.test(stance))) return;
    found ??= new Map();
    found.set(stance, certainty);
  });
  return found ?? none;
}

function isTooShort(tokens: readonly Token[], text: string, language: 'en' | 'zh'): boolean {
  return language === 'zh'
    ? text.replace(/[（(][^）)]*[）)]/g, '').length < fewestCharacters
    : tokens.length < fewestTokens;
}

/** Addresses, labels, names and pieces of tables take no stance: they do not tell that something is done. */
function isStatement(tokens: readonly Token[], text: string, language: 'en' | 'zh'): boolean {
  if (text.includes('|') || isTooShort(tokens, text, language)) return false;
  if (language === 'zh') return !chineseEntry.test(text);
  return (
    (tokens.some(({ tag }) => tag === 'verb' || tag === 'aux' || tag === 'neg') || stop.test(text)) &&
    !onlyNames(tokens, text)
  );
}

/** "个人信息种类：付款记录": what stands behind the label is named, not told. */
const chineseEntry = /^[^，。；：]{2,10}：[^，。；：将会可应须不已能把向由\d一二三四五六七八九十]{1,12}[；。]?$/u;

/** What ends with a full stop is said, with a verb or without: "Time for our reply: one month." */
const stop = /[.!]\s*$/;

/** Stances that say what is not done, by their names. */
const isDenial = /^(?:no|not|cannot|closed)-|^unencrypted$/;

function hasDenyingWord(
  tokens: readonly Token[],
  text: string,
  language: 'en' | 'zh',
  { lexicons }: Knowledge,
): boolean {
  const words = lexicons['denying-words']?.[language];
  if (language === 'zh') return words?.some((word) => text.includes(word)) ?? false;
  const denying = words && denyingWords(words);
  return tokens.some(({ lemma, word, tag }) => tag === 'neg' || denying?.has(lemma) || denying?.has(word));
}

const wordSets = new WeakMap<readonly string[], ReadonlySet<string>>();

function denyingWords(words: readonly string[]): ReadonlySet<string> {
  let set = wordSets.get(words);
  if (!set) {
    set = new Set(words);
    wordSets.set(words, set);
  }
  return set;
}
