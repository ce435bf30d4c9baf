import type { Token } from '../sentence.ts';
import type { Action, Modality } from '../statement.ts';
import { type GrammarLexicon, phraseAt } from './lexicon.ts';
import type { Region } from './regions.ts';

/** A verb or noun of an action with what belongs to it; all numbers are token numbers, ends exclusive. */
export interface Predicate {
  readonly at: number;
  readonly end: number;
  readonly actions: readonly Action[];
  readonly passive: boolean;
  readonly negative: boolean;
  readonly modality: Modality;
  /** Where its subject stands; empty where it has none of its own nor one to share. */
  readonly subject: readonly [number, number];
  readonly object: readonly [number, number];
  /** The one who is let do it, or told to: "we let ‹partners› collect". */
  readonly letBy?: readonly [number, number];
  readonly restrictive: boolean;
  /** Inside a condition or exception: not asserted. */
  readonly asserted: boolean;
}

/** What stands before a verb. */
interface Chain {
  readonly from: number;
  readonly negative: boolean;
  readonly be: boolean;
  readonly modality: Modality;
  readonly finite: boolean;
  /** "to", or a preposition before "-ing": the verb is governed by what stands before. */
  readonly governed: 'to' | 'prep' | undefined;
}

interface Verb extends Predicate {
  readonly chain: Chain;
  readonly form: 'base' | 'ed' | 'ing' | 's';
}

/** Finds all predicates whose verb belongs to an action, left to right. */
export function findPredicates(
  tokens: readonly Token[],
  regions: readonly Region[],
  lexicon: GrammarLexicon,
): readonly Predicate[] {
  const inRegion = (at: number) => regions.find((region) => region.from <= at && at < region.to);
  const verbs: Verb[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.tag === 'verb') verbs.push(readVerb(tokens, at, verbs, regions, inRegion(at), lexicon));
  }
  const nominal = nominalPredicates(tokens, verbs, inRegion, lexicon);
  return [...shareObjects(verbs), ...nominal]
    .filter((predicate) => predicate.actions.length > 0)
    .sort((a, b) => a.at - b.at);
}

function readVerb(
  tokens: readonly Token[],
  at: number,
  earlier: readonly Verb[],
  regions: readonly Region[],
  region: Region | undefined,
  lexicon: GrammarLexicon,
): Verb {
  const { word, lemma } = tokens[at] as Token;
  const form = word.endsWith('ing') ? 'ing' : word === lemma ? 'base' : word.endsWith('s') ? 's' : 'ed';
  const chain = readChain(tokens, at, form);
  const to = objectEnd(tokens, at, regions, region);
  const { actions, end } = actionsAt(tokens, at, to, lexicon);
  const first = region ? region.from : 0;
  const coordinated = coordinatedWith(tokens, chain, form, earlier, first);
  const passive =
    coordinated && !chain.finite
      ? coordinated.passive && form === coordinated.form
      : form === 'ed' && (chain.be || isParticiple(tokens, at, chain));
  const reduced = form === 'ed' && !chain.finite && !coordinated && isParticiple(tokens, at, chain);
  const governor = chain.governed
    ? governorOf(tokens, chain.from, earlier, first)
    : form === 'base' && !chain.finite
      ? lettingVerb(tokens, chain.from, earlier, first)
      : undefined;
  const object: readonly [number, number] = [end, to];
  const base = {
    at,
    end,
    actions,
    passive,
    object,
    chain,
    form,
    restrictive: reduced || region?.kind === 'relative',
    // A bare "-ing" ("including sharing") names the deed and does not say that it is done.
    asserted:
      (region === undefined || region.kind === 'relative') &&
      (form !== 'ing' || chain.be || chain.governed !== undefined),
  } as const;
  if (coordinated && !chain.finite) {
    return {
      ...base,
      negative: chain.negative || (coordinated.negative && !isBut(tokens, chain.from)),
      modality: coordinated.modality,
      subject: coordinated.subject,
      ...(coordinated.letBy && { letBy: coordinated.letBy }),
      restrictive: coordinated.restrictive,
      asserted: coordinated.asserted && (region === undefined || region.kind === 'relative'),
    };
  }
  if (governor) return { ...base, ...governed(tokens, chain, governor, lexicon, base.asserted) };
  const subject =
    coordinated && chain.finite && !hasSubject(tokens, chain.from)
      ? coordinated.subject
      : subjectOf(tokens, chain.from, first, regions, region);
  const inverted = invertedAux(tokens, subject, chain);
  const fronted = isFrontedNegation(tokens, first, lexicon);
  const negative =
    chain.negative ||
    inverted?.negative === true ||
    (fronted && region === undefined) ||
    hasNo(tokens, subject, lexicon) ||
    hasNo(tokens, object, lexicon);
  return {
    ...base,
    passive: base.passive || (form === 'ed' && inverted?.be === true),
    restrictive: base.restrictive,
    negative,
    modality: inverted ? inverted.modality : chain.modality,
    subject,
  };
}

/** Walks left over auxiliaries, adverbs and negations. */
function readChain(tokens: readonly Token[], at: number, form: Verb['form']): Chain {
  let from = at;
  let negative = false;
  let be = false;
  let finite = false;
  let modality: Modality = 'fact';
  let governed: Chain['governed'];
  for (let i = at - 1; i >= 0; i--) {
    const { lemma, word, tag } = tokens[i] as Token;
    if (tag === 'neg') {
      const only = tokens[i + 1]?.word;
      if (only !== 'only' && only !== 'just' && only !== 'merely' && only !== 'necessarily') negative = true;
    } else if (tag === 'aux') {
      finite = true;
      if (lemma === 'be' || lemma === 'get') be = true;
    } else if (tag === 'modal') {
      finite = true;
      modality = modalityOf(lemma);
    } else if (tag === 'to' && isNeed(tokens[i - 1])) {
      // "we need to share", "we have to share": part of the verb.
      finite = true;
    } else if (tag === 'to') {
      governed = 'to';
      from = i;
      break;
    } else if (form === 'ing' && !be && (tag === 'prep' || (tag === 'sub' && i < at))) {
      governed = 'prep';
      from = i;
      break;
    } else if (tag !== 'adv' && !(word === ',' && tokens[i + 1]?.tag === 'adv' && tokens[i - 1]?.tag === 'modal')) {
      break;
    }
    from = i;
  }
  return { from, negative, be, modality, finite: finite || form === 's', governed };
}

function isNeed(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'modal' || token.lemma === 'have');
}

function modalityOf(lemma: string): Modality {
  if (lemma === 'may' || lemma === 'can' || lemma === 'might' || lemma === 'could') return 'possibility';
  if (lemma === 'shall' || lemma === 'must' || lemma === 'should') return 'obligation';
  return 'fact';
}

/** "the data ‹collected› by us": a participle right behind its noun. */
function isParticiple(tokens: readonly Token[], at: number, chain: Chain): boolean {
  if (chain.finite) return false;
  const before = tokens[chain.from - 1];
  if (!before || (before.tag !== 'noun' && before.tag !== 'name' && before.word !== ')')) return false;
  const next = tokens[at + 1];
  return (
    !next ||
    next.tag === 'prep' ||
    next.tag === 'to' ||
    next.tag === 'adv' ||
    next.tag === 'punct' ||
    next.tag === 'conj' ||
    next.tag === 'aux' ||
    next.tag === 'modal' ||
    next.tag === 'sub' ||
    next.tag === 'verb'
  );
}

/** The actions of the verb at `at`, and the token after it and its particle. */
function actionsAt(
  tokens: readonly Token[],
  at: number,
  to: number,
  lexicon: GrammarLexicon,
): { actions: readonly Action[]; end: number } {
  const entries = lexicon.verbs.get((tokens[at] as Token).lemma) ?? [];
  const actions: Action[] = [];
  let end = at + 1;
  let longest = 0;
  for (const { action, particles } of entries) {
    const found = particlesAfter(tokens, at + 1, to, particles);
    if (found < 0) continue;
    if (particles.length > longest) {
      actions.length = 0;
      longest = particles.length;
    }
    if (particles.length < longest) continue;
    if (!actions.includes(action)) actions.push(action);
    if (found === at + 1 + particles.length) end = Math.max(end, found);
  }
  return { actions, end };
}

/** Where the particles end that belong to a verb; -1 where one is missing. Objects may stand between. */
function particlesAfter(tokens: readonly Token[], from: number, to: number, particles: readonly string[]): number {
  let at = from;
  for (const particle of particles) {
    const limit = Math.min(to, at + 25, tokens.length);
    while (at < limit && tokens[at]?.lemma !== particle) at++;
    if (at >= limit) return -1;
    at++;
  }
  return at;
}

/** The earlier verb that this one is coordinated with: "we collect, store and ‹share›". */
function coordinatedWith(
  tokens: readonly Token[],
  chain: Chain,
  form: Verb['form'],
  earlier: readonly Verb[],
  first: number,
): Verb | undefined {
  const before = tokens[chain.from - 1];
  if (!before || (before.tag !== 'conj' && before.word !== ',' && before.word !== '/' && before.word !== 'neither'))
    return undefined;
  for (let i = earlier.length - 1; i >= 0 && i > earlier.length - 6; i--) {
    const verb = earlier[i] as Verb;
    if (verb.at < first) return undefined;
    if (!verb.asserted || chain.governed) continue;
    if (chain.finite || verb.form === form) return verb;
  }
  return undefined;
}

function isBut(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.word === 'but' || tokens[at - 2]?.word === 'but';
}

/** What governs a verb after "to" or a preposition. */
interface Governor {
  readonly token: Token;
  readonly verb?: Verb;
  /** The noun phrase between governor and "to": "allow ‹partners› to collect". */
  readonly between: readonly [number, number];
}

function governorOf(
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
function lettingVerb(
  tokens: readonly Token[],
  from: number,
  earlier: readonly Verb[],
  first: number,
): Governor | undefined {
  const verb = earlier.at(-1);
  if (!verb || verb.at < first || verb.at + 1 >= from || (tokens[verb.at] as Token).lemma !== 'let') return undefined;
  return { token: tokens[verb.at] as Token, verb, between: [verb.at + 1, from] };
}

function governed(
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
  if (!verb || (!refusing && !allowing && !raising)) {
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
    ...(allowing && !verb.passive && { letBy: verb.subject }),
    asserted: asserted && verb.asserted,
  };
}

function hasSubject(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  return before !== undefined && before.tag !== 'conj' && before.tag !== 'punct';
}

/** The noun phrase before the verb, back to the last finite verb or the clause's start; other regions are skipped. */
function subjectOf(
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
      if (region.kind !== 'relative') break;
      i = region.from;
      continue;
    }
    const { tag, word } = tokens[i] as Token;
    if (tag === 'verb' && !word.endsWith('ing') && !(word.endsWith('ed') && tokens[i - 1]?.tag === 'noun')) break;
    if (tag === 'modal' || (tag === 'aux' && i < to - 1 && word !== 'being')) break;
    if (tag === 'punct' && /[;:.!?]/.test(word)) break;
    if (word === 'but' || (tag === 'sub' && word !== 'that')) break;
    if (tag === 'sub') {
      if (own?.kind === 'relative') from = i;
      break;
    }
    from = i;
    if (tag === 'pron' && i === to - 1) break;
  }
  return [from, to];
}

/** "Under no circumstances ‹will› the App disclose": the auxiliary before the subject. */
function invertedAux(tokens: readonly Token[], subject: readonly [number, number], chain: Chain) {
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

function isFrontedNegation(tokens: readonly Token[], first: number, lexicon: GrammarLexicon): boolean {
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
function hasNo(tokens: readonly Token[], [from, to]: readonly [number, number], lexicon: GrammarLexicon): boolean {
  for (let i = from; i < to; i++) {
    const { word, tag } = tokens[i] as Token;
    if (word === 'no' && tag === 'det') return !lexicon.harmlessNo.has(tokens[i + 1]?.lemma ?? '');
    if (/^(?:none|nothing|nobody|neither|no-one)$/.test(word)) return tokens[i + 1]?.word !== 'but';
    if (word === 'no' && tokens[i + 1]?.word === 'one') return true;
    if (word === 'not' && tokens[i + 1]?.lemma === 'a' && tokens[i + 2]?.word === 'single') return true;
  }
  return false;
}

/** Objects reach to the next clause: a sign, a condition, or a coordinated verb with a subject of its own. */
function objectEnd(tokens: readonly Token[], at: number, regions: readonly Region[], own: Region | undefined): number {
  const limit = own ? own.to : tokens.length;
  for (let i = at + 1; i < limit; i++) {
    const region = regions.find((r) => r !== own && r.from <= i && i < r.to);
    if (region) {
      if (region.kind !== 'relative') return i;
      i = region.to - 1;
      continue;
    }
    const { word, tag } = tokens[i] as Token;
    if (word === ';' || word === ':' || word === '.') return i;
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

/** "collect, use and share your data": a verb without object of its own has the next one's. */
function shareObjects(verbs: readonly Verb[]): readonly Verb[] {
  return verbs.map((verb, i) => {
    const next = verbs[i + 1];
    if (!next || next.at >= verb.object[1]) return verb;
    const own: readonly [number, number] = [verb.end, Math.max(verb.end, next.chain.from)];
    const isEmpty = next.chain.from - verb.end <= 1 && next.form === verb.form;
    return isEmpty || next.chain.governed || next.restrictive || next.form !== verb.form
      ? verb
      : { ...verb, object: own };
  });
}

/** "no disclosure takes place", "we do not engage in the sale of data", "we refrain from any transfer". */
function nominalPredicates(
  tokens: readonly Token[],
  verbs: readonly Verb[],
  inRegion: (at: number) => Region | undefined,
  lexicon: GrammarLexicon,
): readonly Predicate[] {
  const found: Predicate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { tag, lemma } = tokens[at] as Token;
    const actions =
      tag === 'noun' || tag === 'name' || (tag === 'verb' && (tokens[at] as Token).word.endsWith('ing'))
        ? (lexicon.nouns.get(lemma) ?? lexicon.nouns.get((tokens[at] as Token).word))
        : undefined;
    if (!actions) continue;
    if (verbs.some((verb) => verb.at === at && verb.actions.length > 0)) continue;
    const region = inRegion(at);
    const governor = verbs.findLast(
      (verb) =>
        verb.at < at &&
        at < verb.object[1] &&
        (lexicon.lightVerbs.has((tokens[verb.at] as Token).lemma) ||
          lexicon.refusing.has((tokens[verb.at] as Token).lemma)),
    );
    const carrier =
      governor ??
      verbs.find(
        (verb) =>
          verb.subject[0] <= at && at < verb.subject[1] && lexicon.lightVerbs.has((tokens[verb.at] as Token).lemma),
      );
    if (!carrier?.asserted || region) continue;
    const refusing = lexicon.refusing.has((tokens[carrier.at] as Token).lemma);
    const isSubject = carrier.subject[0] <= at && at < carrier.subject[1];
    found.push({
      at,
      end: at + 1,
      actions,
      passive: false,
      negative: refusing ? !carrier.negative : carrier.negative,
      modality: carrier.modality,
      subject: isSubject ? [at, at] : carrier.subject,
      object: [at + 1, isSubject ? carrier.chain.from : carrier.object[1]],
      restrictive: carrier.restrictive,
      asserted: true,
    });
  }
  return found;
}
