import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Token } from '../sentence.ts';
import type { Actor, Quantity, Statement } from '../statement.ts';
import { findTerms, type TermMatch } from './findTerms.ts';
import { type GrammarLexicon, grammarLexicon, phraseAt } from './lexicon.ts';
import { actorOf, agentOf, recipientsIn } from './parties.ts';
import type { Predicate } from './predicate.ts';
import { findPredicates } from './predicates.ts';
import { qualify } from './qualifiers.ts';
import { findQuantities } from './quantities.ts';
import { dataEnd, possessedData, references, spanOf } from './references.ts';
import { findRegions } from './regions.ts';

/** A statement before it has its place in the document: offsets relative to the sentence. */
export interface Draft extends Omit<Statement, 'index' | 'sentence' | 'actor' | 'quantities'> {
  readonly actor: Actor;
  readonly quantities: readonly Quantity[];
  /** Names that may be the controller's own: decided by the document's facts. */
  readonly names: readonly string[];
  /** Refers back by "it", "them", "such data": the data are those of the statement before. */
  readonly anaphoric: boolean;
}

/** Reads what an English sentence says. Pure: the same text gives the same drafts. */
export function readEnglish(tokens: readonly Token[], knowledge: Knowledge): readonly Draft[] {
  const lexicon = grammarLexicon(knowledge);
  if (isQuestion(tokens)) return [];
  const regions = findRegions(tokens, lexicon);
  const predicates = findPredicates(tokens, regions, lexicon);
  if (predicates.length === 0) return [];
  const terms = findTerms(tokens, knowledge, 'en');
  const qualifiers = regions.map((region) => qualify(tokens, region, lexicon));
  const shared = {
    hedged: anyPhrase(tokens, lexicon.hedges, lexicon),
    exclusive: anyPhrase(tokens, lexicon.exclusive, lexicon),
    subject: subjectGroup(tokens, lexicon),
    quantities: findQuantities(tokens).map(({ from, to, ...quantity }) => ({
      ...quantity,
      span: spanOf(tokens, from, to),
    })),
    conditions: qualifiers.filter((_, i) => regions[i]?.kind === 'condition'),
    exceptions: qualifiers.filter((_, i) => regions[i]?.kind === 'exception'),
    purposes: references(tokens, terms, 'purposes', 0, tokens.length),
  };
  const namesPlace = tokens.some((_, i) => phraseAt(lexicon.places, tokens, i) > 0);
  return predicates
    .filter((predicate) => predicate.asserted && !isAboutOtherThings(tokens, predicate, terms, lexicon))
    .map((predicate) => draft(tokens, predicate, terms, { shared, namesPlace }, knowledge, lexicon))
    .filter(saysOfData);
}

/** What names neither data nor who has them, nor points back to them, says nothing of data: "we use a schedule". */
function saysOfData({ actions, data, recipients, anaphoric }: Draft): boolean {
  if (actions.length === 0) return false;
  return data.length > 0 || recipients.length > 0 || anaphoric;
}

type Shared = Pick<Draft, 'hedged' | 'exclusive' | 'subject' | 'quantities' | 'conditions' | 'exceptions' | 'purposes'>;

function draft(
  tokens: readonly Token[],
  predicate: Predicate,
  terms: readonly TermMatch[],
  { shared, namesPlace }: { readonly shared: Shared; readonly namesPlace: boolean },
  knowledge: Knowledge,
  lexicon: GrammarLexicon,
): Draft {
  const { at, end, subject, object, passive } = predicate;
  // Much can be done abroad: it is said to be where a place is named.
  const actions = predicate.actions.filter((one) => one !== 'transfer-abroad' || namesPlace);
  const [from, to] = [Math.min(subject[0] === subject[1] ? at : subject[0], at), Math.max(end, object[1])];
  const inSubject = references(tokens, terms, 'dataTypes', ...subject);
  const inObject = references(tokens, terms, 'dataTypes', object[0], dataEnd(tokens, object));
  const agent = agentOf(tokens, predicate, terms, lexicon);
  const recipientsBehind = recipientsIn(tokens, terms, object, knowledge, lexicon);
  const recipientSubject = passive && inObject.length > 0 ? references(tokens, terms, 'recipients', ...subject) : [];
  const data =
    passive && recipientSubject.length === 0
      ? [...inSubject, ...(predicate.at === end - 1 || inSubject.length === 0 ? inObject : [])]
      : inObject.length > 0
        ? inObject
        : isNominal(tokens, predicate) || actions.includes('share') || actions.includes('use')
          ? inSubject
          : [];
  const possessed =
    data.length === 0 && actions.some((action) => action === 'share' || action === 'sell' || action === 'use')
      ? possessedData(tokens, passive || inObject.length > 0 ? subject : object, lexicon)
      : undefined;
  return {
    ...shared,
    span: spanOf(tokens, from, to),
    verb: spanOf(tokens, at, end),
    actor: actorOf(
      tokens,
      { ...predicate, moved: inSubject.length > 0 && (actions.includes('share') || actions.includes('use')) },
      agent,
      knowledge,
    ),
    action: actions[0] as Draft['action'],
    actions,
    ...(agent && { agent }),
    restrictive: predicate.restrictive,
    polarity: predicate.negative ? 'negative' : 'positive',
    modality: predicate.modality,
    data: possessed ? [possessed] : data,
    recipients: [...recipientSubject, ...recipientsBehind],
    names: namesIn(tokens, subject),
    // "Its contents are not passed on": whose contents, the sentence before has said.
    anaphoric:
      data.every(({ id }) => id === 'content') &&
      (data.length === 0
        ? isAnaphoric(tokens, subject, object)
        : /^(?:its|their)$/.test(tokens[subject[0]]?.word ?? '')),
  };
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

function namesIn(tokens: readonly Token[], [from, to]: readonly [number, number]): readonly string[] {
  return tokens.slice(from, to).flatMap((token) => (token.tag === 'name' ? [token.word] : []));
}

function isAnaphoric(
  tokens: readonly Token[],
  subject: readonly [number, number],
  object: readonly [number, number],
): boolean {
  return [...tokens.slice(...subject), ...tokens.slice(object[0], Math.min(object[1], object[0] + 4))].some((token) =>
    /^(?:it|its|them|they|their|these|those|such|this|none|all|everything|nothing|any)$/.test(token.word),
  );
}

function subjectGroup(tokens: readonly Token[], lexicon: GrammarLexicon): Draft['subject'] {
  for (const token of tokens) {
    const group = token.tag === 'noun' || token.tag === 'name' ? lexicon.subjects.get(token.lemma) : undefined;
    if (group) return group as Draft['subject'];
  }
  return 'user';
}

function anyPhrase(tokens: readonly Token[], set: Parameters<typeof phraseAt>[0], lexicon: GrammarLexicon): boolean {
  return (
    tokens.some(
      (token, i) => phraseAt(set, tokens, i) > 0 && !(token.word === 'only' && tokens[i - 1]?.tag === 'neg'),
    ) && lexicon !== undefined
  );
}
