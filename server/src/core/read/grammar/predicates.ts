import type { Token } from '../sentence.ts';
import type { Action } from '../statement.ts';
import { coordinatedWith, isBut } from './coordination.ts';
import { claimOf, governed, governorOf, lettingVerb } from './governors.ts';
import type { GrammarLexicon } from './lexicon.ts';
import { nominalPredicates } from './nominals.ts';
import { hasNo, hasSubject, invertedAux, isFrontedNegation, objectEnd, subjectOf } from './nounPhrases.ts';
import type { Chain, Predicate, Verb } from './predicate.ts';
import type { Region } from './regions.ts';
import { readChain } from './verbChain.ts';

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
  return [...shareObjects(tokens, verbs), ...nominal]
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
  const chain = readChain(tokens, at, form, lexicon);
  const to = objectEnd(tokens, at, regions, region);
  const { actions, end, denies } = actionsAt(tokens, at, to, lexicon);
  const first = region ? region.from : 0;
  const coordinated = coordinatedWith(tokens, at, chain, form, earlier, first, region !== undefined);
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
  const subject =
    coordinated && chain.finite && !hasSubject(tokens, chain.from)
      ? coordinated.subject
      : subjectOf(tokens, chain.from, first, regions, region);
  const inverted = invertedAux(tokens, subject, chain);
  const fronted = isFrontedNegation(tokens, first, lexicon);
  const deniedByObject = hasNo(tokens, [object[0], nextVerb(tokens, object)], lexicon);
  const restrictive = (reduced && !(inverted && (inverted.negative || fronted))) || region?.kind === 'relative';
  const stem: Stem = { at, end, actions, object, deniedByObject, form };
  if (coordinated && !chain.finite) {
    return verbOf(stem, {
      chain: coordinated.asserted ? chain : { ...chain, governed: coordinated.chain.governed },
      passive,
      negative: (chain.negative || deniedByObject || (coordinated.negative && !isBut(tokens, chain.from))) !== denies,
      modality: coordinated.modality,
      subject: coordinated.subject,
      restrictive: coordinated.restrictive,
      asserted: coordinated.asserted && (region === undefined || region.kind === 'relative'),
    });
  }
  // A bare "-ing" ("including sharing") names the deed and does not say that it is done.
  const asserted =
    // "please see": asked of the reader.
    tokens[chain.from - 1]?.word !== 'please' &&
    tokens[at - 1]?.word !== 'please' &&
    !isOnButton(tokens, at) &&
    !isListedDeed(tokens, at, form, lexicon) &&
    !isAttributive(tokens, at, chain, form) &&
    (region === undefined || region.kind === 'relative') &&
    (form !== 'ing' || chain.be || chain.governed !== undefined);
  const claim = chain.governed ? claimOf(tokens, chain, first, lexicon) : undefined;
  if (claim) {
    const { negative, subject } = claim;
    return verbOf(stem, { chain, passive, negative, modality: 'fact', subject, restrictive, asserted });
  }
  if (governor) {
    const by = governed(tokens, chain, governor, lexicon, asserted);
    const { negative, modality, subject } = by;
    return verbOf(stem, { chain, passive, negative, modality, subject, restrictive, asserted: by.asserted });
  }
  // "a way of sharing": the deed is only named.
  if (chain.governed) {
    const subject = [at, at] as const;
    return verbOf(stem, { chain, passive, negative: false, modality: 'fact', subject, restrictive, asserted: false });
  }
  const negative =
    chain.negative ||
    inverted?.negative === true ||
    (fronted && region === undefined) ||
    hasNo(tokens, subject, lexicon) ||
    deniedByObject;
  return verbOf(stem, {
    chain,
    passive: passive || (form === 'ed' && inverted?.be === true),
    negative: negative !== denies,
    modality: inverted ? inverted.modality : chain.modality,
    subject,
    restrictive,
    asserted: asserted && !(form === 'base' && !chain.finite && !inverted && isWithoutSubject(tokens, subject)),
  });
}

/** What a verb shows by itself and by what stands behind it. */
type Stem = Pick<Verb, 'at' | 'end' | 'actions' | 'object' | 'deniedByObject' | 'form'>;

/** One shape for all verbs: they are read very often. */
function verbOf({ at, end, actions, object, deniedByObject, form }: Stem, said: Omit<Verb, keyof Stem>): Verb {
  const { chain, passive, negative, modality, subject, restrictive, asserted } = said;
  return {
    at,
    end,
    actions,
    passive,
    negative,
    modality,
    subject,
    object,
    restrictive,
    asserted,
    deniedByObject,
    chain,
    form,
  };
}

/** "the collection, ‹use› and disclosure of data": between nouns of deeds it is one itself. */
function isListedDeed(tokens: readonly Token[], at: number, form: Verb['form'], { nouns }: GrammarLexicon): boolean {
  const isDeed = (i: number) => tokens[i]?.tag === 'noun' && nouns.has(tokens[i]?.lemma ?? '');
  const joins = (i: number) => tokens[i]?.tag === 'conj' || tokens[i]?.word === ',' || tokens[i]?.word === '/';
  if (form !== 'base' && form !== 's') return false;
  const before = joins(at - 2) ? at - 3 : at - 2;
  return (joins(at - 1) && isDeed(before)) || (joins(at + 1) && isDeed(joins(at + 2) ? at + 3 : at + 2));
}

/** "the link ‘Do not sell or share my data’": the words of a button, unless an "I" wrote the policy. */
function isOnButton(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 5).some(({ word }) => word === 'my') && !tokens.some(({ word }) => word === 'i');
}

/** "Contact us", "Delete your data": asked of somebody, or an item that its lead-in completes. */
function isWithoutSubject(tokens: readonly Token[], [from, to]: readonly [number, number]): boolean {
  return !tokens
    .slice(from, to)
    .some(({ tag, word }) => /^(?:noun|name|pron|num)$/.test(tag) || /^(?:all|none|some|both|no|any|each)$/.test(word));
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

/** "any ‹aggregated› data", "anonymous or ‹hashed› addresses": a participle that only tells which kind is meant. */
function isAttributive(tokens: readonly Token[], at: number, chain: Chain, form: Verb['form']): boolean {
  if (form !== 'ed' || chain.finite || !/^(?:noun|adj)$/.test(tokens[at + 1]?.tag ?? '')) return false;
  let i = at - 1;
  while (tokens[i]?.tag === 'adv') i--;
  const [before, second] = [tokens[i]?.tag, tokens[i - 1]?.tag];
  // "stores ‹encrypted› messages": behind another verb, a preposition or at the front it is no deed.
  return before === undefined || /^(?:det|adj|prep|verb)$/.test(before) || (before === 'conj' && second === 'adj');
}

/** The actions of the verb at `at`, and the token after it and its particle. */
function actionsAt(
  tokens: readonly Token[],
  at: number,
  to: number,
  lexicon: GrammarLexicon,
): { actions: readonly Action[]; end: number; denies: boolean } {
  const entries = isNoDeed(tokens, at, lexicon) ? [] : (lexicon.verbs.get((tokens[at] as Token).lemma) ?? []);
  const actions: Action[] = [];
  let end = at + 1;
  let longest = 0;
  let denying = false;
  for (const { action, particles, denies } of entries) {
    const found = particlesAfter(tokens, at + 1, to, particles);
    if (found < 0) continue;
    if (particles.length > longest) {
      actions.length = 0;
      longest = particles.length;
      denying = denies;
    }
    if (particles.length < longest) continue;
    if (!actions.includes(action)) actions.push(action);
    if (found === at + 1 + particles.length) end = Math.max(end, found);
  }
  // "publicly disclose": to everybody.
  if (actions[0] === 'share' && tokens[at - 1]?.word === 'publicly') actions.unshift('publish');
  return { actions, end, denies: denying };
}

/** "log in", "give your consent", "provide you with our services": decided by the next word or the object's noun. */
function isNoDeed(tokens: readonly Token[], at: number, { noDeeds }: GrammarLexicon): boolean {
  const behind = noDeeds.get((tokens[at] as Token).lemma);
  if (!behind) return false;
  if (behind.includes(tokens[at + 1]?.lemma ?? '')) return true;
  const head = headBehind(tokens, at);
  if (behind.includes(tokens[head]?.lemma ?? '')) return true;
  return tokens[head + 1]?.word === 'with' && behind.includes(tokens[headBehind(tokens, head + 1)]?.lemma ?? '');
}

/** The last token of the noun phrase behind a token; the token itself where none follows. */
function headBehind(tokens: readonly Token[], at: number): number {
  let head = at;
  for (let next = head + 1; next < tokens.length; next++) {
    const isDescribing = tokens[next]?.tag === 'verb' && tokens[next]?.word.endsWith('ed');
    if (!isDescribing && !inNounPhrase.test(tokens[next]?.tag ?? '')) break;
    if (!isDescribing) head = next;
  }
  return head;
}

const inNounPhrase = /^(?:det|adj|adv|noun|name|pron|num)$/;

/** The token of the next verb in a stretch, or its end: what is denied behind it belongs to that verb. */
function nextVerb(tokens: readonly Token[], [from, to]: readonly [number, number]): number {
  for (let i = from; i < to; i++) {
    const { tag, word } = tokens[i] as Token;
    if (tag === 'verb' && !word.endsWith('ing')) return i;
  }
  return to;
}

/** Where the particles end that belong to a verb; -1 where one is missing. Objects may stand between. */
function particlesAfter(tokens: readonly Token[], from: number, to: number, particles: readonly string[]): number {
  let at = from;
  for (const particle of particles) {
    const limit = Math.min(to, at + 25, tokens.length);
    while (at < limit && tokens[at]?.lemma !== particle && tokens[at]?.word !== particle) {
      // "make every effort ‹to keep› it": another deed.
      if (tokens[at]?.tag === 'to' && tokens[at + 1]?.tag === 'verb') return -1;
      at++;
    }
    if (at >= limit) return -1;
    at++;
  }
  return at;
}

function isJoint({ tag, word }: Token): boolean {
  return tag === 'conj' || tag === 'adv' || word === ',' || word === '/';
}

/** "collect, use and share your data": a verb without object of its own has the next one's. */
function shareObjects(tokens: readonly Token[], verbs: readonly Verb[]): readonly Verb[] {
  return verbs.map((verb, i) => {
    const next = verbs[i + 1];
    if (!next || next.at >= verb.object[1]) return verb;
    const own: readonly [number, number] = [verb.end, Math.max(verb.end, next.chain.from)];
    const isEmpty = tokens.slice(verb.end, next.chain.from).every(isJoint) && next.form === verb.form;
    if (isEmpty && next.deniedByObject) return { ...verb, negative: true };
    return isEmpty || next.chain.governed || next.restrictive || next.form !== verb.form
      ? verb
      : { ...verb, object: own };
  });
}
