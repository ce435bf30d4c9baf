import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Span } from '../../text/span.ts';
import { subsumes } from '../ontology.ts';
import type { Token } from '../sentence.ts';
import type { Actor, Qualifier, Quantity, Reference, Statement } from '../statement.ts';
import { findTerms, type TermMatch } from './findTerms.ts';
import { type GrammarLexicon, grammarLexicon, phraseAt } from './lexicon.ts';
import { findPredicates, type Predicate } from './predicates.ts';
import { findQuantities } from './quantities.ts';
import { findRegions, type Region } from './regions.ts';

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
  return predicates
    .filter((predicate) => predicate.asserted)
    .map((predicate) => draft(tokens, predicate, terms, shared, knowledge));
}

type Shared = Pick<Draft, 'hedged' | 'exclusive' | 'subject' | 'quantities' | 'conditions' | 'exceptions' | 'purposes'>;

function draft(
  tokens: readonly Token[],
  predicate: Predicate,
  terms: readonly TermMatch[],
  shared: Shared,
  knowledge: Knowledge,
): Draft {
  const { at, end, actions, subject, object, passive } = predicate;
  const [from, to] = [Math.min(subject[0] === subject[1] ? at : subject[0], at), Math.max(end, object[1])];
  const inSubject = references(tokens, terms, 'dataTypes', ...subject);
  const inObject = references(tokens, terms, 'dataTypes', object[0], dataEnd(tokens, object));
  const agent = agentOf(tokens, predicate, terms);
  const recipientsBehind = recipientsIn(tokens, terms, object, knowledge);
  const recipientSubject = passive && inObject.length > 0 ? references(tokens, terms, 'recipients', ...subject) : [];
  const data =
    passive && recipientSubject.length === 0
      ? [...inSubject, ...(predicate.at === end - 1 || inSubject.length === 0 ? inObject : [])]
      : inObject.length > 0
        ? inObject
        : isNominal(tokens, predicate) || actions.includes('share')
          ? inSubject
          : [];
  return {
    ...shared,
    span: spanOf(tokens, from, to),
    verb: spanOf(tokens, at, end),
    actor: actorOf(tokens, predicate, agent, knowledge),
    action: actions[0] as Draft['action'],
    actions,
    ...(agent && { agent }),
    restrictive: predicate.restrictive,
    polarity: predicate.negative ? 'negative' : 'positive',
    modality: predicate.modality,
    data,
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

function isQuestion(tokens: readonly Token[]): boolean {
  return tokens[tokens.length - 1]?.word === '?';
}

function isNominal(tokens: readonly Token[], predicate: Predicate): boolean {
  return (tokens[predicate.at] as Token).tag !== 'verb';
}

function references(
  tokens: readonly Token[],
  terms: readonly TermMatch[],
  ontology: TermMatch['ontology'],
  from: number,
  to: number,
): readonly Reference[] {
  const found: Reference[] = [];
  for (const term of terms) {
    if (term.ontology !== ontology || term.from < from || term.to > to) continue;
    found.push({ id: term.id, span: spanOf(tokens, term.from, term.to) });
  }
  return found;
}

/** Data are named before a purpose: "share X to measure usage". */
function dataEnd(tokens: readonly Token[], [from, to]: readonly [number, number]): number {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.tag === 'to' && tokens[i + 1]?.tag === 'verb') return i;
    if (token.word === 'for' && tokens[i + 1]?.word.endsWith('ing')) return i;
  }
  return to;
}

/** Those to whom: after "to", "with", "outside", "between", or the first object of "give our partners data"; not after "from" and "by". */
function recipientsIn(
  tokens: readonly Token[],
  terms: readonly TermMatch[],
  object: readonly [number, number],
  knowledge: Knowledge,
): readonly Reference[] {
  const found: Reference[] = [];
  // "send you offers": the reader is the one to whom.
  if (isReader(tokens[object[0]]?.word ?? '')) return [];
  for (const term of terms) {
    if (term.ontology !== 'recipients' || term.from < object[0] || term.to > object[1]) continue;
    const preposition = prepositionBefore(tokens, term.from, object[0]);
    if (
      preposition === 'from' ||
      preposition === 'by' ||
      preposition === 'through' ||
      preposition === 'on' ||
      preposition === 'of' ||
      preposition === 'via'
    )
      continue;
    found.push({ id: term.id, span: spanOf(tokens, term.from, term.to) });
  }
  for (let i = object[0]; i < object[1]; i++) {
    const { word } = tokens[i] as Token;
    if (word === 'outside' || word === 'outsiders') found.push({ id: 'third-party', span: spanOf(tokens, i, i + 1) });
    if ((word === 'to' || word === 'with') && isCompanyName(tokens, i + 1, object[1]))
      found.push({ id: 'third-party', span: spanOf(tokens, i + 1, i + 2) });
  }
  // "third parties such as advertisers": the narrower kind says more.
  return found.filter(
    (wide) =>
      !found.some(
        (narrow) =>
          narrow.id !== wide.id && wide.id === 'third-party' && subsumes(knowledge, 'recipients', wide.id, narrow.id),
      ) || found.length === 1,
  );
}

function isCompanyName(tokens: readonly Token[], at: number, to: number): boolean {
  for (let i = at; i < Math.min(to, at + 5); i++) {
    const token = tokens[i] as Token;
    if (token.tag !== 'name') return false;
    if (/^(?:inc|ltd|llc|gmbh|corp|limited|ab|bv|plc|oy|sa)$/.test(tokens[i + 1]?.word ?? '')) return true;
  }
  return false;
}

function prepositionBefore(tokens: readonly Token[], at: number, from: number): string | undefined {
  for (let i = at - 1; i >= from && i > at - 8; i--) {
    const { tag, word } = tokens[i] as Token;
    if (tag === 'prep' || tag === 'to') return word;
    if (tag === 'verb' || tag === 'sub' || word === ';') return undefined;
  }
  return undefined;
}

/** Someone other than us and the reader who does it: the subject, or after "by" in the passive. */
function agentOf(
  tokens: readonly Token[],
  { passive, subject, object }: Predicate,
  terms: readonly TermMatch[],
): Reference | undefined {
  if (!passive) {
    if (tokens.slice(...subject).some((token) => isWe(token.word) || isReader(token.word))) return undefined;
    const named = terms.find(
      (term) => term.ontology === 'recipients' && term.from >= subject[0] && term.to <= subject[1],
    );
    return named && { id: named.id, span: spanOf(tokens, named.from, named.to) };
  }
  for (let i = object[0]; i < object[1]; i++) {
    if (tokens[i]?.word !== 'by') continue;
    const named = terms.find(
      (term) => term.ontology === 'recipients' && term.from > i && term.from < i + 6 && term.to <= object[1],
    );
    if (tokens[i + 1]?.word === 'us') return undefined;
    return named && { id: named.id, span: spanOf(tokens, named.from, named.to) };
  }
  return undefined;
}

function actorOf(
  tokens: readonly Token[],
  predicate: Predicate,
  agent: Reference | undefined,
  knowledge: Knowledge,
): Actor {
  if (agent) {
    if (subsumes(knowledge, 'recipients', 'processor', agent.id)) return 'processor';
    if (agent.id === 'sdk' || agent.id === 'affiliate' || agent.id === 'authority') return agent.id;
    return 'partner';
  }
  const subject = tokens.slice(...predicate.subject);
  if (predicate.passive) return byReader(tokens, predicate.object) ? 'user' : 'we';
  const head = subject.findLast((token) => token.tag === 'pron' || token.tag === 'noun' || token.tag === 'name');
  if (head && isReader(head.word)) return 'user';
  if (
    head &&
    /^(?:user|customer|visitor|member|guest|child|minor|applicant|individual|person|people|subscriber|player|kid|friend)$/.test(
      head.lemma,
    )
  )
    return 'user';
  if (head && /^(?:parent|guardian)$/.test(head.lemma)) return 'parent';
  if (subject.some((token) => isWe(token.word))) return 'we';
  if (!head || isOurs(subject, head)) return 'we';
  if (head.tag === 'pron' && /^(?:they|it|which|that|who|these|this)$/.test(head.word))
    return head.word === 'they' || head.word === 'who' ? 'anyone' : 'we';
  return 'anyone';
}

/** "the App", "our service", "the Company", "this website": what the controller does through its products. */
function isOurs(subject: readonly Token[], head: Token): boolean {
  if (head.tag === 'name') return true;
  return (
    /^(?:app|application|service|company|website|site|platform|game|software|product|provider|operator|page|team|system|firm|business|organisation|organization|server|model|engine|plug)$/.test(
      head.lemma,
    ) &&
    !subject.some(
      (token) => token.lemma === 'many' || token.lemma === 'other' || token.lemma === 'most' || token.lemma === 'some',
    )
  );
}

function byReader(tokens: readonly Token[], [from, to]: readonly [number, number]): boolean {
  for (let i = from; i < to; i++) {
    if (tokens[i]?.word === 'by')
      return tokens.slice(i + 1, i + 4).some((token) => isReader(token.word) || token.lemma === 'user');
  }
  return false;
}

function isWe(word: string): boolean {
  return word === 'we' || word === 'us' || word === 'our' || word === 'ours';
}

function isReader(word: string): boolean {
  return word === 'you' || word === 'yourself' || word === 'i' || word === 'me';
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

/** Says what kind of condition or exception a region is by the words in it. */
function qualify(tokens: readonly Token[], region: Region, lexicon: GrammarLexicon): Qualifier {
  const words = tokens.slice(region.from, region.to);
  const has = (set: ReadonlySet<string>) => words.some((token) => set.has(token.lemma));
  const kind = has(lexicon.consent)
    ? 'consent'
    : region.kind === 'exception' && has(lexicon.reference)
      ? 'reference'
      : has(lexicon.law)
        ? 'law'
        : has(lexicon.request)
          ? 'request'
          : has(lexicon.choice)
            ? 'choice'
            : has(lexicon.necessity)
              ? 'necessity'
              : /^(?:after|before|until|once|when|whenever)$/.test(words[0]?.word ?? '')
                ? 'time'
                : 'other';
  return { kind, span: spanOf(tokens, region.from, region.to) };
}

function anyPhrase(tokens: readonly Token[], set: Parameters<typeof phraseAt>[0], lexicon: GrammarLexicon): boolean {
  return (
    tokens.some(
      (token, i) => phraseAt(set, tokens, i) > 0 && !(token.word === 'only' && tokens[i - 1]?.tag === 'neg'),
    ) && lexicon !== undefined
  );
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  const first = tokens[from];
  const last = tokens[Math.max(from, to - 1)];
  return { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 };
}
