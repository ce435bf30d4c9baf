import type { Token } from '../sentence.ts';
import type { GrammarLexicon } from './lexicon.ts';
import type { Chain, Verb } from './predicate.ts';

/** What governs a verb after "to" or a preposition. */
interface Governor {
  readonly token: Token;
  readonly verb?: Verb;
  /** The noun phrase between governor and "to": "allow ‹partners› to collect". */
  readonly between: readonly [number, number];
}

export function governorOf(
  tokens: readonly Token[],
  from: number,
  earlier: readonly Verb[],
  first: number,
): Governor | undefined {
  for (let i = from - 1; i >= first; i--) {
    const token = tokens[i] as Token;
    const verb = earlier.findLast((candidate) => candidate.at === i);
    if (verb) return { token, verb, between: [i + 1, from] };
    if (token.tag === 'adj' && i === from - 1) return { token, between: [i + 1, from] };
    if (token.tag === 'punct' && token.word !== ',') return undefined;
  }
  return undefined;
}

/** "we let ‹partners› gather": "let" takes a verb without "to". */
export function lettingVerb(
  tokens: readonly Token[],
  from: number,
  earlier: readonly Verb[],
  first: number,
): Governor | undefined {
  const verb = earlier.at(-1);
  if (!verb || verb.at < first || verb.at + 1 >= from || (tokens[verb.at] as Token).lemma !== 'let') return undefined;
  return { token: tokens[verb.at] as Token, verb, between: [verb.at + 1, from] };
}

const efforts = /^(?:step|measure|action|effort|care)$/;

export function governed(
  tokens: readonly Token[],
  chain: Chain,
  governor: Governor,
  lexicon: GrammarLexicon,
  asserted: boolean,
) {
  const { token, verb, between } = governor;
  const adjacent = between[1] - between[0] === 0;
  const word = (tokens[chain.from] as Token).word;
  const refusing =
    lexicon.refusing.has(token.lemma) && (adjacent || word === 'from' || verb?.passive === true || word === 'to');
  const allowing =
    lexicon.allowing.has(token.lemma) ||
    token.lemma === 'ask' ||
    token.lemma === 'require' ||
    token.lemma === 'oblige' ||
    token.lemma === 'instruct';
  const raising = adjacent && (chain.governed === 'to' || word === 'from');
  // "we take steps to delete", "we make efforts to keep": said to be done.
  const isEffort = token.lemma === 'take' || token.lemma === 'make';
  if (verb && isEffort && chain.governed === 'to' && tokens.slice(...between).some(({ lemma }) => efforts.test(lemma)))
    return {
      negative: verb.negative !== chain.negative,
      modality: verb.modality,
      subject: verb.subject,
      asserted: asserted && verb.asserted,
    };
  if (verb && token.lemma === 'reserve') {
    // "we reserve the right to share"
    return { negative: chain.negative, modality: 'possibility' as const, subject: verb.subject, asserted };
  }
  // "we ask ‹for your consent› to share": it hangs on what is asked for.
  const asksFor = allowing && !adjacent && tokens[between[0]]?.tag === 'prep';
  if (!verb || asksFor || (!refusing && !allowing && !raising)) {
    // "to share" after an object or a preposition before "-ing": a purpose or a manner, which nobody asserts here.
    return {
      negative: chain.negative,
      modality: 'fact' as const,
      subject: verb?.subject ?? ([0, 0] as const),
      asserted: false,
    };
  }
  const negative = (refusing ? !verb.negative : verb.negative) !== chain.negative;
  const subject = !adjacent && (allowing || refusing) ? between : verb.subject;
  return {
    negative,
    modality: allowing && verb.passive ? ('possibility' as const) : verb.modality,
    subject,
    asserted: asserted && verb.asserted,
  };
}

/** "It is not our practice to share", "partners are free to use": a claim by a noun for what one does, or a leave. */
export function claimOf(
  tokens: readonly Token[],
  chain: Chain,
  first: number,
  lexicon: GrammarLexicon,
): { readonly negative: boolean; readonly subject: readonly [number, number] } | undefined {
  const lemma = tokens[chain.from - 1]?.lemma ?? '';
  const isLeave = lexicon.leave.has(lemma);
  if (!isLeave && !lexicon.practice.has(lemma)) return undefined;
  for (let i = chain.from - 2; i >= Math.max(first, chain.from - 7); i--) {
    if (tokens[i]?.lemma !== 'be' && tokens[i]?.lemma !== 'have') continue;
    const negative =
      chain.negative || tokens.slice(i - 1, chain.from).some(({ tag, word }) => tag === 'neg' || word === 'no');
    let from = i;
    while (from > first && !/^(?:punct|verb|conj|sub)$/.test(tokens[from - 1]?.tag ?? '')) from--;
    return { negative, subject: isLeave ? [from, i] : [i, i] };
  }
  return undefined;
}
