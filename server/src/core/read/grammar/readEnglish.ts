import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Token } from '../sentence.ts';
import type { Actor, Qualifier, Quantity, Reference, Statement } from '../statement.ts';
import type { TermMatch } from './findTerms.ts';
import { type GrammarLexicon, grammarLexicon, phraseAt } from './lexicon.ts';
import { actorOf, agentOf, isGiving, recipientsIn } from './parties.ts';
import type { Predicate } from './predicate.ts';
import { findPredicates } from './predicates.ts';
import { purposesOf } from './purposes.ts';
import { qualify } from './qualifiers.ts';
import { findQuantities } from './quantities.ts';
import { reachOf } from './reach.ts';
import { dataEnd, dataIn, possessedData, references, spanOf } from './references.ts';
import { findRegions, type Region, regionAt } from './regions.ts';
import { findThings } from './things.ts';

/** A statement before it has its place in the document: offsets relative to the sentence. */
export interface Draft extends Omit<Statement, 'index' | 'sentence' | 'actor' | 'quantities'> {
  readonly actor: Actor;
  readonly quantities: readonly Quantity[];
  /** Names that may be the controller's own: decided by the document's facts. */
  readonly names: readonly string[];
  /** What the one who does it is called, where that is neither "we" nor the reader; the company itself may go by it. */
  readonly title?: string;
  /** Refers back by "it", "them", "such data": the data are those of the statement before. */
  readonly anaphoric: boolean;
}

/** Reads what an English sentence says. Pure: the same text gives the same drafts. */
export function readEnglish(tokens: readonly Token[], knowledge: Knowledge): readonly Draft[] {
  const lexicon = grammarLexicon(knowledge);
  if (isQuestion(tokens) || !mayNameDeed(tokens, lexicon)) return [];
  const regions = findRegions(tokens, lexicon);
  const predicates = findPredicates(tokens, regions, lexicon);
  if (predicates.length === 0) return [];
  const terms = findThings(tokens, knowledge, lexicon);
  const reading: Reading = {
    tokens,
    regions,
    terms,
    predicates,
    qualifiers: regions.map((region) => qualify(tokens, region, lexicon)),
    shared: {
      hedged: anyPhrase(tokens, lexicon.hedges),
      exclusive: anyPhrase(tokens, lexicon.exclusive),
      subject: subjectGroup(tokens, terms, lexicon),
      quantities: findQuantities(tokens).map(({ from, to, ...quantity }) => ({
        ...quantity,
        span: spanOf(tokens, from, to),
      })),
    },
    namesPlace: tokens.some((_, i) => phraseAt(lexicon.places, tokens, i) > 0),
    knowledge,
    lexicon,
  };
  const drafts = predicates
    .filter(
      (predicate) =>
        predicate.asserted &&
        !isAboutOtherThings(tokens, predicate, terms, lexicon) &&
        !goesToReader(tokens, predicate, terms),
    )
    .map((predicate) => draft(predicate, reading));
  return drafts.map((one, i) => resolved(one, drafts.slice(0, i), reading)).filter(saysOfData);
}

/** Whether any word can be the verb or the noun of an action: what has none is not worth reading. */
function mayNameDeed(tokens: readonly Token[], { verbs, nouns, nounHeads }: GrammarLexicon): boolean {
  return tokens.some(
    ({ lemma, word, tag }, i) =>
      ((tag === 'verb' || (i === 0 && word.endsWith('ing'))) && verbs.has(lemma)) ||
      nouns.has(lemma) ||
      nouns.has(word) ||
      (nounHeads.has(lemma) && nouns.has(`${tokens[i - 1]?.lemma} ${lemma}`)),
  );
}

/** A sentence with all that is known of it before its predicates are looked at one by one. */
interface Reading {
  readonly tokens: readonly Token[];
  readonly regions: readonly Region[];
  readonly terms: readonly TermMatch[];
  readonly predicates: readonly Predicate[];
  /** One for each region. */
  readonly qualifiers: readonly Qualifier[];
  readonly shared: Pick<Draft, 'hedged' | 'exclusive' | 'subject' | 'quantities'>;
  readonly namesPlace: boolean;
  readonly knowledge: Knowledge;
  readonly lexicon: GrammarLexicon;
}

/** "stores messages and deletes them": what "them" are, the sentence itself has said. */
function resolved(draft: Draft, before: readonly Draft[], { tokens, terms }: Reading): Draft {
  if (!draft.anaphoric || draft.data.length > 0) return draft;
  const start = tokens.findIndex((token) => token.start >= draft.span.start);
  const data =
    before.findLast((one) => one.data.length > 0)?.data ??
    references(tokens, terms, 'dataTypes', 0, Math.max(0, start));
  return data.length > 0 ? { ...draft, data, anaphoric: false } : draft;
}

/** "we send you offers": the reader gets something, which is not the reader's data. */
function goesToReader(
  tokens: readonly Token[],
  { actions, object, passive }: Predicate,
  terms: readonly TermMatch[],
): boolean {
  if (passive || actions[0] !== 'share' || tokens[object[0]]?.word !== 'you') return false;
  const end = dataEnd(tokens, object);
  const first = terms.find(({ ontology, from, to }) => ontology === 'dataTypes' && from >= object[0] && to <= end);
  return (
    !first ||
    !tokens
      .slice(object[0], end)
      .some(({ word }, i, all) => word === 'your' || (word === 'about' && all[i + 1]?.word === 'you'))
  );
}

/** What names neither data nor who has them, nor points back to them, says nothing of data: "we use a schedule". */
function saysOfData({ actions, data, recipients, anaphoric }: Draft): boolean {
  if (actions.length === 0) return false;
  return data.length > 0 || (recipients.length > 0 && isGiving(actions)) || anaphoric;
}

function draft(predicate: Predicate, reading: Reading): Draft {
  const { tokens, terms, regions, shared, namesPlace, knowledge, lexicon } = reading;
  const { at, end, subject, object, passive } = predicate;
  // Much can be done abroad: it is said to be where a place is named.
  const deeds = predicate.actions.filter((one) => one !== 'transfer-abroad' || namesPlace);
  const fromUs = isGotFromUs(tokens, predicate);
  const actions: Draft['actions'] = fromUs ? ['share'] : deeds;
  const [from, to] = [Math.min(subject[0] === subject[1] ? at : subject[0], at), Math.max(end, object[1])];
  const inSubject = dataIn(tokens, terms, regions, at, subject);
  const inObject = dataIn(tokens, terms, regions, at, [object[0], dataEnd(tokens, object)]);
  const doer = agentOf(tokens, predicate, terms, lexicon);
  const agent = fromUs ? undefined : doer;
  // "we use your data and share it with partners": to whom is said of sharing.
  const othersGive = !isGiving(actions) && reading.predicates.some((one) => isGiving(one.actions));
  const recipients =
    fromUs && doer ? [doer] : othersGive ? [] : recipientsIn(tokens, terms, predicate, knowledge, lexicon);
  const reach = reachOf(predicate, reading.predicates);
  // "data stored here are deleted if you ask": a participle has no condition of its own.
  const isReduced = predicate.restrictive && !regionAt(regions, at);
  const limits = (kind: Region['kind']) =>
    reading.qualifiers.filter((_, i) => regions[i]?.kind === kind && !isReduced && reach((regions[i] as Region).from));
  const recipientSubject = passive && inObject.length > 0 ? references(tokens, terms, 'recipients', ...subject) : [];
  const data =
    passive && recipientSubject.length === 0
      ? [...inSubject, ...(predicate.at === end - 1 || inSubject.length === 0 ? inObject : [])]
      : inObject.length > 0
        ? inObject
        : isNominal(tokens, predicate) || actions.includes('share') || actions.includes('use')
          ? inSubject
          : [];
  const told = data.length === 0 ? antecedent(reading, at) : undefined;
  const possessed =
    data.length === 0 && !told && actions.some((action) => action === 'share' || action === 'sell' || action === 'use')
      ? possessedData(tokens, passive || inObject.length > 0 ? subject : object, lexicon)
      : undefined;
  const isMoved = inSubject.length > 0 && (actions.includes('share') || actions.includes('use'));
  // One shape for all drafts: they are read very often.
  return {
    span: spanOf(tokens, from, to),
    verb: spanOf(tokens, at, end),
    actor: fromUs ? 'we' : actorOf(tokens, predicate, isMoved, agent, knowledge),
    action: actions[0] as Draft['action'],
    actions,
    agent,
    restrictive: predicate.restrictive,
    polarity: predicate.negative ? 'negative' : 'positive',
    modality: predicate.modality,
    hedged: shared.hedged,
    exclusive: shared.exclusive,
    data: told ? [told] : possessed ? [possessed] : data,
    recipients: recipientSubject.length > 0 ? [...recipientSubject, ...recipients] : recipients,
    purposes: purposesOf(tokens, terms, regions, predicate)
      .filter(({ from }) => reach(from))
      .map(({ id, from, to }) => ({ id, span: spanOf(tokens, from, to) })),
    conditions: limits('condition'),
    exceptions: limits('exception'),
    quantities: shared.quantities,
    subject: shared.subject,
    names: namesIn(tokens, subject),
    title: agent && textOf(tokens, agent.span),
    // "Its contents are not passed on": whose contents, the sentence before has said.
    anaphoric:
      !told &&
      data.every(({ id }) => id === 'content') &&
      (data.length === 0
        ? isAnaphoric(tokens, subject, object)
        : /^(?:its|their)$/.test(tokens[subject[0]]?.word ?? '')),
  };
}

/** "the ‹information› that we share": what a relative clause tells of. */
function antecedent({ tokens, regions, terms }: Reading, at: number): Reference | undefined {
  const region = regionAt(regions, at);
  if (region?.kind !== 'relative') return undefined;
  const end = tokens[region.from - 1]?.tag === 'punct' ? region.from - 1 : region.from;
  const term = terms.findLast(({ ontology, to }) => ontology === 'dataTypes' && to === end);
  return term && { id: term.id, span: spanOf(tokens, term.from, term.to) };
}

/** "We remain liable", "it helps us": a verb of moving or helping whose subject is no data. */
function isAboutOtherThings(
  tokens: readonly Token[],
  { at, subject, object, passive }: Predicate,
  terms: readonly TermMatch[],
  lexicon: GrammarLexicon,
): boolean {
  if (passive || !lexicon.moving.has((tokens[at] as Token).lemma) || isNominal(tokens, { at })) return false;
  return (
    references(tokens, terms, 'dataTypes', ...subject).length === 0 &&
    !possessedData(tokens, subject, lexicon) &&
    !isAnaphoric(tokens, subject, [object[0], object[0]])
  );
}

function isQuestion(tokens: readonly Token[]): boolean {
  return tokens[tokens.length - 1]?.word === '?';
}

function isNominal(tokens: readonly Token[], predicate: Pick<Predicate, 'at'>): boolean {
  return (tokens[predicate.at] as Token).tag !== 'verb';
}

/** "The clinic receives your name from us": we give it. */
function isGotFromUs(
  tokens: readonly Token[],
  { at, passive, negative, actions, subject, object }: Predicate,
): boolean {
  if (
    passive ||
    negative ||
    actions[0] !== 'collect' ||
    !/^(?:receive|get|obtain|learn)$/.test((tokens[at] as Token).lemma)
  )
    return false;
  if (tokens.slice(...subject).some(({ word }) => /^(?:we|i|you|our|us)$/.test(word))) return false;
  return tokens
    .slice(...object)
    .some(({ word }, i, all) => word === 'from' && /^(?:us|me)$/.test(all[i + 1]?.word ?? ''));
}

function textOf(tokens: readonly Token[], { start, end }: Reference['span']): string {
  return tokens.flatMap((token) => (token.start >= start && token.end <= end ? [token.word] : [])).join(' ');
}

function namesIn(tokens: readonly Token[], [from, to]: readonly [number, number]): readonly string[] {
  return tokens.slice(from, to).flatMap((token) => (token.tag === 'name' ? [token.word] : []));
}

function isAnaphoric(
  tokens: readonly Token[],
  subject: readonly [number, number],
  object: readonly [number, number],
): boolean {
  const places = [subject, [object[0], Math.min(object[1], object[0] + 4)]] as const;
  return places.some(([from, to]) => tokens.slice(from, to).some((_, i) => isPointer(tokens, from + i)));
}

/** A word that stands for data named before: "it", or "these" without a noun behind. */
function isPointer(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (/^(?:it|them|they|everything|nothing)$/.test(word)) return true;
  if (/^(?:none|all|any)$/.test(word) && tokens[at + 1]?.word === 'of') return isPointer(tokens, at + 2);
  return (
    /^(?:these|those|this|none|all|any)$/.test(word) && !/^(?:noun|name|adj|num|det)$/.test(tokens[at + 1]?.tag ?? '')
  );
}

/** Whose data it is: a person named, also before "data", but not in a compound ("customer support", "client software"). */
function subjectGroup(
  tokens: readonly Token[],
  terms: readonly TermMatch[],
  lexicon: GrammarLexicon,
): Draft['subject'] {
  for (const [i, token] of tokens.entries()) {
    const group = token.tag === 'noun' || token.tag === 'name' ? lexicon.subjects.get(token.lemma) : undefined;
    if (!group) continue;
    const isOwner = terms.some(({ ontology, from, to }) => ontology === 'dataTypes' && from <= i + 1 && i + 1 < to);
    if (tokens[i + 1]?.tag !== 'noun' || isOwner) return group as Draft['subject'];
  }
  return 'user';
}

function anyPhrase(tokens: readonly Token[], set: Parameters<typeof phraseAt>[0]): boolean {
  return tokens.some(
    (token, i) => phraseAt(set, tokens, i) > 0 && !(token.word === 'only' && tokens[i - 1]?.tag === 'neg'),
  );
}
