import type { Token } from '../sentence.ts';
import { type GrammarLexicon, phraseAt } from './lexicon.ts';

/**
 * A stretch of a sentence that is not asserted by itself: tokens `from` to `to` (exclusive).
 * - `condition`: "if you agree", "when you register", "with your consent"
 * - `exception`: "unless …", "except …", "other than …"
 * - `relative`: "which you give us"
 * - `purpose`: "in order to …"
 * - `question`: "how you use it", "whether you agreed": what is known or told, and not said
 * - `concession`: "whether or not you agree", "even if …": changes nothing in what is said
 */
export interface Region {
  readonly kind: 'condition' | 'exception' | 'relative' | 'purpose' | 'question' | 'concession';
  readonly from: number;
  readonly to: number;
}

const conditional = new Set([
  'if',
  'when',
  'whenever',
  'where',
  'wherever',
  'once',
  'until',
  'before',
  'after',
  'provided',
  'lest',
]);

/** Finds the regions of a sentence, left to right, disjoint. */
export function findRegions(tokens: readonly Token[], lexicon: GrammarLexicon): readonly Region[] {
  const regions: Region[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const kind = kindAt(tokens, i, lexicon);
    if (!kind) continue;
    const to =
      kind === 'relative'
        ? relativeEnd(tokens, i)
        : kind === 'purpose'
          ? purposeEnd(tokens, i)
          : clauseEnd(tokens, i, lexicon);
    regions.push({ kind, from: i, to });
    i = to - 1;
  }
  return regions;
}

function kindAt(tokens: readonly Token[], i: number, lexicon: GrammarLexicon): Region['kind'] | undefined {
  const { word, tag } = tokens[i] as Token;
  if (phraseAt(lexicon.exceptions, tokens, i) > 0 && !isSelf(tokens, i + phraseAt(lexicon.exceptions, tokens, i)))
    return 'exception';
  if (isConcession(tokens, i)) return 'concession';
  if (isContactRelative(tokens, i)) return 'relative';
  if (conditional.has(word)) return word === 'where' && tellsPlace(tokens, i) ? 'relative' : 'condition';
  const next = tokens[i + 1]?.word;
  if (word === 'as' && (next === 'soon' || next === 'long' || next === 'far')) return 'condition';
  if (
    word === 'in' &&
    (next === 'case' || next === 'cases' || (next === 'the' && /^(?:event|case)$/.test(tokens[i + 2]?.word ?? '')))
  ) {
    return /^(?:no|under)$/.test(tokens[i - 1]?.word ?? '') ? undefined : 'condition';
  }
  if (
    word === 'with' ||
    word === 'without' ||
    word === 'upon' ||
    word === 'on' ||
    word === 'at' ||
    word === 'under' ||
    word === 'to'
  ) {
    if (isConsentPhrase(tokens, i, lexicon)) return word === 'without' ? 'exception' : 'condition';
  }
  // "never sent without being encrypted": the deed behind "without" limits the denial.
  if (word === 'without' && tokens.slice(i + 1, i + 4).some((token) => token.word.endsWith('ing'))) return 'exception';
  if (word === 'how' || word === 'why' || word === 'whether' || (word === 'what' && i > 0)) return 'question';
  if (isAllowance(tokens, i)) return 'condition';
  if (
    (word === 'in' && next === 'order') ||
    (word === 'so' && next === 'that') ||
    (word === 'for' && next === 'the' && /^purposes?$/.test(tokens[i + 2]?.word ?? ''))
  ) {
    return 'purpose';
  }
  const before = tokens[i - 1];
  if ((word === 'which' || word === 'who' || word === 'whom' || word === 'whose') && i > 0) return 'relative';
  if (word === 'that' && tag === 'sub' && before && before.tag !== 'verb' && !lexicon.claims.has(before.lemma))
    return 'relative';
  return undefined;
}

/** The region that holds a token. */
export function regionAt(regions: readonly Region[], at: number): Region | undefined {
  return regions.find(({ from, to }) => from <= at && at < to);
}

/** "on servers ‹where …›", "in the United States, ‹where …›": behind a noun, or behind a name and a comma. */
function tellsPlace(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word === ',' ? tokens[at - 2] : tokens[at - 1];
  return (
    before?.tag === 'name' || (before?.tag === 'noun' && before === tokens[at - 1]) || tokens[at - 1]?.word === ')'
  );
}

/** "as required by law", "as necessary", "to the extent permitted". */
function isAllowance(tokens: readonly Token[], i: number): boolean {
  const [first, second, third] = [tokens[i]?.word, tokens[i + 1]?.word ?? '', tokens[i + 2]?.word ?? ''];
  if (first === 'to' && second === 'the') return third === 'extent';
  const allowing = /^(?:required|permitted|allowed|necessary|needed|appropriate|authori[sz]ed)$/;
  return (
    first === 'as' &&
    (allowing.test(second) || (/^(?:may|otherwise|is|reasonably)$/.test(second) && allowing.test(third)))
  );
}

/** "whether or not you agree", "even if you object", "regardless of your consent". */
function isConcession(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.word;
  const next = tokens[i + 1]?.word ?? '';
  return (
    (word === 'whether' && next === 'or') ||
    (word === 'even' && /^(?:if|when|where|without|though)$/.test(next)) ||
    ((word === 'regardless' || word === 'irrespective') && next === 'of')
  );
}

/** "the data ‹you give us›", "anything ‹we know›": a relative clause without its pronoun. */
function isContactRelative(tokens: readonly Token[], i: number): boolean {
  const { word } = tokens[i] as Token;
  if (!persons.has(word)) return false;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  return (
    before !== undefined &&
    next !== undefined &&
    (before.tag === 'noun' ||
      before.word === 'else' ||
      /^(?:anything|everything|something|nothing|all)$/.test(before.word)) &&
    !opensWithPreposition(tokens, i) &&
    (next.tag === 'verb' || next.tag === 'modal' || next.tag === 'aux' || next.tag === 'adv')
  );
}

const persons: ReadonlySet<string> = new Set(['we', 'you', 'they', 'he', 'she', 'i']);

/** "For this purpose we …", "During the last year we …": the clause itself, behind what it begins with. */
function opensWithPreposition(tokens: readonly Token[], i: number): boolean {
  let first = i - 1;
  while (first > 0 && tokens[first - 1]?.tag !== 'punct') first--;
  const { tag } = tokens[first] as Token;
  const hasVerb = tokens.slice(first, i).some((token) => token.tag === 'verb' || token.tag === 'aux');
  return (tag === 'prep' || tag === 'sub' || tag === 'adv') && !hasVerb;
}

/** "anyone other than us": names who is left out, not an exception to what is said. */
function isSelf(tokens: readonly Token[], at: number): boolean {
  return /^(?:us|we|ourselves|you|yourself)$/.test(tokens[at]?.word ?? '');
}

/** "with|without (your|the user's|prior|express)* consent", "at your request", "on your instructions". */
function isConsentPhrase(tokens: readonly Token[], at: number, lexicon: GrammarLexicon): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 7); i++) {
    const { lemma, tag } = tokens[i] as Token;
    if (
      tag === 'noun' &&
      // "according to agreements", "under a contract": no consent of the reader.
      !(lemma === 'agreement' && !/^(?:your|their|explicit|prior|express)$/.test(tokens[i - 1]?.word ?? '')) &&
      (lexicon.consent.has(lemma) || lemma === 'request' || lemma === 'instruction' || lemma === 'choice')
    )
      return true;
    if (tag === 'verb' && lemma === 'ask') return true;
    if (
      tag !== 'det' &&
      tag !== 'adj' &&
      tag !== 'adv' &&
      tag !== 'noun' &&
      lemma !== "'s" &&
      tag !== 'conj' &&
      tag !== 'punct'
    )
      return false;
    if (tag === 'punct' && lemma !== ',' && lemma !== "'") return false;
  }
  return false;
}

/** A clause at the front ends at the comma before the main clause; a later one at the end of the sentence's part. */
function clauseEnd(tokens: readonly Token[], from: number, lexicon: GrammarLexicon): number {
  const fronted =
    from === 0 ||
    !tokens.slice(0, from).some((token) => token.tag === 'verb' || token.tag === 'modal' || token.tag === 'aux');
  let hasVerb = false;
  let firstComma = -1;
  for (let i = from + 1; i < tokens.length; i++) {
    const { word, tag } = tokens[i] as Token;
    if (word === ';' || word === ':') return i;
    if (i > from + 1 && phraseAt(lexicon.exceptions, tokens, i) > 0) return i;
    // "no data other than your name ‹is› stored": the verb of the whole sentence.
    if (fronted && from > 0 && !conditional.has(tokens[from]?.word ?? '') && (tag === 'aux' || tag === 'modal'))
      return i;
    if (tag === 'verb' || tag === 'aux') hasVerb = true;
    if (word !== ',' && !(tag === 'punct' && /[—–]/.test(word))) continue;
    const next = tokens[i + 1];
    const after = tokens[i + 2];
    if (!next) break;
    if (isMainSubject(next, after)) return i;
    if ((next.tag === 'conj' || next.word === 'then') && after && isMainSubject(after, tokens[i + 3])) return i;
    if (
      fronted &&
      firstComma < 0 &&
      (hasVerb || i - from > 2) &&
      (next.tag === 'det' || next.tag === 'noun' || next.tag === 'name' || next.tag === 'neg' || next.tag === 'adj')
    )
      firstComma = i;
  }
  if (firstComma >= 0) return firstComma;
  return fronted ? frontedWithoutComma(tokens, from) : tokens.length;
}

/** "When a parent approves we collect …": the second subject with a verb opens the main clause. */
function frontedWithoutComma(tokens: readonly Token[], from: number): number {
  let verbs = 0;
  for (let i = from + 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.tag === 'verb') verbs++;
    const opens = token.word === 'we' || (token.word === 'you' && tokens[i + 1]?.tag === 'modal');
    if (verbs > 0 && opens && tokens[i - 1]?.tag !== 'sub' && tokens[i - 1]?.tag !== 'conj') return i;
  }
  return tokens.length;
}

function isMainSubject(next: Token, after: Token | undefined): boolean {
  if (/^(?:we|you|they|it|he|she|i|there|this|these|our|your|no|nothing|none)$/.test(next.word))
    return next.word !== 'our' && next.word !== 'your' ? true : after !== undefined;
  return false;
}

/** A relative clause ends at a comma or sign, or before the second finite verb: "the names that you enter ‹are› shared". */
function relativeEnd(tokens: readonly Token[], from: number): number {
  let finite = 0;
  const subjectOpen =
    tokens[from + 1]?.tag !== 'verb' && tokens[from + 1]?.tag !== 'modal' && tokens[from + 1]?.tag !== 'aux';
  for (let i = from + 1; i < tokens.length; i++) {
    const { word, tag } = tokens[i] as Token;
    if (tag === 'punct' && /[,;:.()]/.test(word)) return i;
    if (tag === 'modal' || tag === 'aux' || tag === 'verb') {
      const before = tokens[i - 1] as Token;
      // "the data you enter ‹are›": an auxiliary behind a verb opens the next one.
      if (before.tag === 'verb' && tag !== 'verb' && finite > 0) return i;
      const starts =
        before.tag !== 'aux' &&
        before.tag !== 'modal' &&
        before.tag !== 'adv' &&
        before.tag !== 'neg' &&
        before.tag !== 'to' &&
        before.tag !== 'conj' &&
        before.tag !== 'verb';
      if (!starts) continue;
      if (tag === 'verb' && (word.endsWith('ing') || before.tag === 'prep' || (finite > 0 && !subjectOpen))) continue;
      finite++;
      if (finite > 1 && (tag === 'modal' || tag === 'aux')) return i;
    }
  }
  return tokens.length;
}

function purposeEnd(tokens: readonly Token[], from: number): number {
  for (let i = from + 1; i < tokens.length; i++) {
    const { word } = tokens[i] as Token;
    if (word === ';' || word === ':') return i;
    if (word === ',' && tokens[i + 1] && (isMainSubject(tokens[i + 1] as Token, tokens[i + 2]) || from === 0)) return i;
  }
  return tokens.length;
}
