import type { Token } from '../sentence.ts';
import { isEmbedded, isFiniteVerb } from './onlyNames.ts';

/**
 * Whether an item of a list is a clause of its own ("We also keep logs."), and not the rest of its lead-in ("your name", "to
 * delete your data", "data that you give us").
 */
export function isClause(tokens: readonly Token[], text: string, language: 'en' | 'zh'): boolean {
  if (language === 'zh') return chineseClause.test(text);
  // "delete your data and close your account": a verb in front has no subject.
  if (tokens[0]?.tag === 'verb') return false;
  return tokens.some((_, i) => isFiniteVerb(tokens, i) && !isEmbedded(tokens, i) && !isBareParticiple(tokens, i));
}

/** "data ‹stored› by us": looks like a past tense, and nobody is named who does it. */
function isBareParticiple(tokens: readonly Token[], at: number): boolean {
  const { tag, word, lemma } = tokens[at] as Token;
  return (
    tag === 'verb' &&
    word !== lemma &&
    !word.endsWith('s') &&
    tokens[at - 1]?.tag !== 'pron' &&
    tokens[at - 1]?.tag !== 'adv'
  );
}

const chineseClause = /(?:我们|本公司|平台|您|你|用户)[^，,。；;]{0,12}(?:会|将|可|需|须|应|能|有权|不).*。\s*$/;
