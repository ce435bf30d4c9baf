import type { Token } from '../sentence.ts';
import { type GrammarLexicon, phraseAt } from './lexicon.ts';
import type { Chain } from './predicate.ts';
import type { Region } from './regions.ts';
import { modalityOf } from './verbChain.ts';

/** The noun phrase before the verb, back to the last finite verb or the clause's start; other regions are skipped. */
export function subjectOf(
  tokens: readonly Token[],
  to: number,
  first: number,
  regions: readonly Region[],
  own: Region | undefined,
): readonly [number, number] {
  let from = to;
  for (let i = to - 1; i >= first; i--) {
    const region = regions.find((r) => r !== own && r.from <= i && i < r.to);
    if (region) {
      // "no data other than your name ‹is› stored"
      const isInside = region.kind === 'exception' && region.to === to && region.from > first;
      if (region.kind !== 'relative' && !isInside) break;
      i = region.from;
      continue;
    }
    const { tag, word } = tokens[i] as Token;
    if (tag === 'verb' && !word.endsWith('ing') && !isParticiple(tokens, i)) break;
    if (tag === 'modal' || (tag === 'aux' && i < to - 1 && word !== 'being')) break;
    if (tag === 'punct' && /[;:.!?]/.test(word)) break;
    const isButFor = word === 'but' && /^(?:nobody|none|nothing|one)$/.test(tokens[i - 1]?.word ?? '');
    if ((word === 'but' && !isButFor) || (tag === 'sub' && word !== 'that' && tokens[i - 1]?.word !== 'such')) break;
    if (tag === 'sub' && word === 'that') {
      if (own?.kind === 'relative') from = i;
      break;
    }
    from = i;
    if (tag === 'pron' && i === to - 1) break;
  }
  return [from, to];
}

/** "data ‹shared›", "networks ‹built› into the app": belongs to the noun before it. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const { word, lemma } = tokens[at] as Token;
  if (tokens[at - 1]?.tag !== 'noun') return false;
  return word.endsWith('ed') || (word !== lemma && !word.endsWith('s') && tokens[at + 1]?.tag === 'prep');
}

export function hasSubject(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  return before !== undefined && before.tag !== 'conj' && before.tag !== 'punct';
}

/** "Under no circumstances ‹will› the App disclose": the auxiliary before the subject. */
export function invertedAux(tokens: readonly Token[], subject: readonly [number, number], chain: Chain) {
  if (chain.finite) return undefined;
  const before = tokens[subject[0] - 1];
  if (!before || (before.tag !== 'modal' && before.tag !== 'aux')) return undefined;
  const negation = tokens.slice(Math.max(0, subject[0] - 4), subject[0]).some((token) => token.tag === 'neg');
  return {
    negative: negation,
    be: before.lemma === 'be',
    modality: before.tag === 'modal' ? modalityOf(before.lemma) : ('fact' as const),
  };
}

export function isFrontedNegation(tokens: readonly Token[], first: number, lexicon: GrammarLexicon): boolean {
  for (let i = first; i < Math.min(tokens.length, first + 12); i++) {
    if (phraseAt(lexicon.frontedNegations, tokens, i) > 0) {
      const before = tokens[i - 1];
      if (i === first || before?.tag === 'punct' || before?.tag === 'conj' || before?.tag === 'sub') return true;
    }
    if ((tokens[i] as Token).tag === 'verb') return false;
  }
  return false;
}

/** Whether a noun phrase denies: "no data", "none of it", "nothing", "nobody", "neither". */
export function hasNo(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  lexicon: GrammarLexicon,
): boolean {
  for (let i = from; i < to; i++) {
    const { word, tag } = tokens[i] as Token;
    // "for delivery and for nothing else": closes a set and does not deny.
    if (i > from && isClosing(tokens, i)) continue;
    if (word === 'no' && tag === 'det') return !lexicon.harmlessNo.has(tokens[i + 1]?.lemma ?? '');
    if (denying.has(word)) return tokens[i + 1]?.word !== 'but' || word === 'nobody';
    if (word === 'no' && tokens[i + 1]?.word === 'one') return true;
    if (word === 'not' && tokens[i + 1]?.lemma === 'a' && tokens[i + 2]?.word === 'single') return true;
  }
  return false;
}

const denying: ReadonlySet<string> = new Set(['none', 'nothing', 'nobody', 'neither', 'no-one']);

/** "and nothing else", "and no other details", "for no other purpose". */
function isClosing(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1]?.word ?? '';
  return (
    (before?.tag === 'conj' || before?.word === 'for') &&
    /^(?:no|nothing|nobody|none)$/.test(tokens[at]?.word ?? '') &&
    /^(?:else|other|further|more|others)$/.test(next)
  );
}

/** Objects reach to the next clause: a sign, a condition, or a coordinated verb with a subject of its own. */
export function objectEnd(
  tokens: readonly Token[],
  at: number,
  regions: readonly Region[],
  own: Region | undefined,
): number {
  const limit = own ? own.to : tokens.length;
  for (let i = at + 1; i < limit; i++) {
    const region = regions.find((r) => r !== own && r.from <= i && i < r.to);
    if (region) {
      if (region.kind !== 'relative') return i;
      i = region.to - 1;
      continue;
    }
    const { word, tag } = tokens[i] as Token;
    if (word === ';' || word === ':' || (word === '.' && i === limit - 1)) return i;
    const previous = tokens[i - 1] as Token;
    const joins = previous.tag === 'conj' || previous.word === ',';
    if (joins && tag === 'pron' && /^(?:we|you|they|it|i|he|she|none|these|this|nobody|nothing)$/.test(word))
      return i - 1;
    if (joins && (tag === 'modal' || tag === 'aux')) return i - 1;
    if (tag === 'modal' || (tag === 'aux' && i > at + 1 && word !== 'being' && previous.tag !== 'to')) {
      const comma = lastIndexBefore(tokens, i, at);
      return comma > at ? comma : i;
    }
  }
  return limit;
}

function lastIndexBefore(tokens: readonly Token[], before: number, after: number): number {
  for (let i = before - 1; i > after; i--) {
    const { tag, word } = tokens[i] as Token;
    if (tag === 'conj' || word === ',') return i;
  }
  return -1;
}
