import type { Knowledge } from '../../knowledge/knowledge.ts';
import { subsumes } from '../ontology.ts';
import type { Token } from '../sentence.ts';
import type { Actor, Reference } from '../statement.ts';
import type { TermMatch } from './findTerms.ts';
import { type GrammarLexicon, phraseAt } from './lexicon.ts';
import type { Predicate } from './predicate.ts';
import { spanOf } from './references.ts';

/** Whether somebody gets what is told of. */
export function isGiving(actions: Predicate['actions']): boolean {
  return actions.some((action) => /^(?:share|sell|publish)$/.test(action));
}

/** Those to whom: after "to", "with", "outside", "between", or the first object of "give our partners data"; not after "from" and "by". */
export function recipientsIn(
  tokens: readonly Token[],
  terms: readonly TermMatch[],
  { object, actions, restrictive }: Predicate,
  knowledge: Knowledge,
  lexicon: GrammarLexicon,
): readonly Reference[] {
  const gives = isGiving(actions);
  // "the data that we collect with our partners": a clause about some of the data tells of giving only where it gives.
  if (restrictive && !gives) return [];
  const found: Reference[] = [];
  // "send you offers": the reader is the one to whom.
  if (isReader(tokens[object[0]]?.word ?? '')) return [];
  // "in connection with a sale to another company": told of the sale.
  const aside = tokens.findIndex(
    ({ word }, i) =>
      i >= object[0] &&
      i < object[1] &&
      /^(?:connection|part)$/.test(word) &&
      /^(?:in|as)$/.test(tokens[i - 1]?.word ?? ''),
  );
  const end = aside < 0 ? object[1] : aside;
  for (const term of terms) {
    if (term.ontology !== 'recipients' || term.from < object[0] || term.to > end) continue;
    const preposition = prepositionBefore(tokens, term.from, object[0]);
    if (gives ? preposition && !towards.test(preposition) : preposition !== 'with') continue;
    // "use it to show you shops": the object of another verb.
    if (!preposition && tokens.slice(object[0], term.from).some(({ tag }) => tag === 'verb')) continue;
    found.push({ id: term.id, span: spanOf(tokens, term.from, term.to) });
  }
  const given = gives ? organisationIn(tokens, object[0], object[1], lexicon) : -1;
  // "provide these ‹companies› with your name"
  if (
    given >= 0 &&
    tokens[given + 1]?.word === 'with' &&
    !found.some(({ span }) => span.end >= (tokens[given] as Token).end)
  )
    found.push({ id: 'company', span: spanOf(tokens, given, given + 1) });
  for (let i = object[0]; i < object[1]; i++) {
    const { word } = tokens[i] as Token;
    if (word === 'outside' && gives && !found.some(({ id }) => id === 'third-party') && !isAbroad(tokens, i, lexicon))
      found.push({ id: 'third-party', span: spanOf(tokens, i, i + 1) });
    if (i < end && (word === 'to' || word === 'with')) {
      const body = organisationIn(tokens, i + 1, object[1], lexicon);
      if (body >= 0 && !found.some(({ span }) => span.end >= (tokens[body] as Token).start))
        found.push({ id: 'company', span: spanOf(tokens, body, body + 1) });
    }
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

/** "outside the EU", "outside of your country": where, and not to whom. */
function isAbroad(tokens: readonly Token[], outside: number, { places }: GrammarLexicon): boolean {
  for (let i = outside + 1; i < outside + 7; i++) {
    if (/^(?:country|state|province|territory|jurisdiction|region|area|border|nation)$/.test(tokens[i]?.lemma ?? ''))
      return true;
    if (phraseAt(places, tokens, i) > 0) return true;
  }
  return false;
}

/** Prepositions before those who get something. */
const towards =
  /^(?:to|with|outside|between|among|amongst|across|within|for|into|onto|toward|towards|beyond|beside|alongside)$/;

/** The noun for a body in the noun phrase at `at`: "three market research ‹firms›"; -1 where there is none. */
function organisationIn(tokens: readonly Token[], at: number, to: number, lexicon: GrammarLexicon): number {
  for (let i = at; i < Math.min(to, at + 7); i++) {
    const { tag, lemma } = tokens[i] as Token;
    if (tag === 'prep' || tag === 'punct' || tag === 'verb' || tag === 'to') return -1;
    if (tag === 'noun' && lexicon.organisations.has(lemma) && tokens[i + 1]?.tag !== 'noun')
      return isOwn(tokens.slice(at, i + 1), i - at) ? -1 : i;
  }
  return -1;
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
    // "with partners such as advertisers": examples stand behind the preposition of what they are examples of.
    if (/^(?:like|including)$/.test(word) || (word === 'as' && tokens[i - 1]?.word === 'such')) continue;
    if (tag === 'prep' || tag === 'to') return word;
    if (tag === 'verb' || tag === 'sub' || word === ';') return undefined;
  }
  return undefined;
}

/** Tokens between a verb in the passive and the one by whom it is done. */
const furthestAgent = 12;

/** Someone other than us and the reader who does it: the subject, also beside us, or after "by" in the passive. */
export function agentOf(
  tokens: readonly Token[],
  { passive, subject, object }: Predicate,
  terms: readonly TermMatch[],
  lexicon: GrammarLexicon,
): Reference | undefined {
  if (passive) {
    for (let i = object[0]; i < Math.min(object[1], object[0] + furthestAgent); i++) {
      // "in a merger, a sale or an acquisition by an affiliate": behind a comma another deed is told.
      if (tokens[i]?.word === ',') return undefined;
      if (tokens[i]?.word !== 'by') continue;
      if (/^(?:us|me)$/.test(tokens[i + 1]?.word ?? '')) return undefined;
      if (tokens[i + 1]?.word === 'others') return { id: 'third-party', span: spanOf(tokens, i + 1, i + 2) };
      const named = terms.find(
        (term) => term.ontology === 'recipients' && term.from > i && term.from < i + 6 && term.to <= object[1],
      );
      // "passed on by the trust ‹to› another body": to whom, and not by whom.
      return named && !tokens.slice(i + 1, named.from).some(isOtherPart) ? referenceTo(tokens, named) : undefined;
    }
    return undefined;
  }
  const words = tokens.slice(...subject);
  const reader = words.some((token) => isReader(token.word));
  const beside = words.some(({ word }) => word === 'we') && !/^(?:n?or|and|and\/or)$/.test(wordAfterWe(words));
  if (reader || beside) return undefined;
  const antecedent = antecedentOf(tokens, terms, subject[0]);
  if (antecedent && words.length === 1) return referenceTo(tokens, antecedent);
  const named = terms.find(
    (term) =>
      term.ontology === 'recipients' &&
      term.from >= subject[0] &&
      term.to <= subject[1] &&
      !/^(?:of|for|from|with|to|in|on|as|about)$/.test(tokens[term.from - 1]?.word ?? ''),
  );
  if (named) return referenceTo(tokens, named);
  const last = words.at(-1);
  if (last?.tag === 'name' && lexicon.services.has(last.word) && words.every(({ tag }) => !/^(?:pron|prep)$/.test(tag)))
    return { id: 'third-party', span: spanOf(tokens, subject[1] - 1, subject[1]) };
  const nobody = words.findIndex(
    ({ word }, i) => word === 'nobody' || (word === 'no' && words[i + 1]?.word === 'one') || word === 'others',
  );
  if (nobody >= 0) return { id: 'third-party', span: spanOf(tokens, subject[0] + nobody, subject[0] + nobody + 1) };
  // "the insurance houses Alder and Birch": names stand behind what they name.
  const head = words.findLastIndex(({ tag }) => tag === 'noun');
  if (
    head < 0 ||
    !words.slice(head + 1).every(({ tag }) => tag === 'name' || tag === 'conj') ||
    !lexicon.organisations.has((words[head] as Token).lemma) ||
    isOwn(words, head)
  )
    return undefined;
  return { id: 'company', span: spanOf(tokens, subject[0] + head, subject[0] + head + 1) };
}

/** "‹service providers› who process data", "‹third-party› services that collect data": those whom a relative clause tells of. */
function antecedentOf(tokens: readonly Token[], terms: readonly TermMatch[], at: number): TermMatch | undefined {
  if (!/^(?:who|which|that)$/.test(tokens[at]?.word ?? '')) return undefined;
  let head = at;
  while (head > 0 && /^(?:noun|punct)$/.test(tokens[head - 1]?.tag ?? '') && at - head < 2) head--;
  return terms.find(({ ontology, to }) => ontology === 'recipients' && head <= to && to <= at);
}

function isOtherPart({ tag }: Token): boolean {
  return tag === 'prep' || tag === 'to' || tag === 'punct';
}

function wordAfterWe(words: readonly Token[]): string {
  return words[words.findIndex(({ word }) => word === 'we') + 1]?.word ?? '';
}

function referenceTo(tokens: readonly Token[], { id, from, to }: TermMatch): Reference {
  return { id, span: spanOf(tokens, from, to) };
}

/** "our company", "the firm", "this agency": the controller itself. */
function isOwn(words: readonly Token[], head: number): boolean {
  for (let i = head - 1; i >= Math.max(0, head - 5); i--) {
    const { word, tag } = words[i] as Token;
    if (/^(?:our|this|the|us|ourselves)$/.test(word)) return head - i <= 2 && !/s$/.test((words[head] as Token).word);
    if (tag === 'punct' || tag === 'prep' || tag === 'to') return false;
  }
  return false;
}

/** @param isMoved the subject is what is moved: "your data ‹go› to our partners". */
export function actorOf(
  tokens: readonly Token[],
  predicate: Predicate,
  isMoved: boolean,
  agent: Reference | undefined,
  knowledge: Knowledge,
): Actor {
  if (agent && !tokens.slice(...predicate.subject).some(({ word }) => word === 'we')) {
    if (subsumes(knowledge, 'recipients', 'processor', agent.id)) return 'processor';
    if (agent.id === 'sdk' || agent.id === 'affiliate' || agent.id === 'authority') return agent.id;
    return 'partner';
  }
  const subject = tokens.slice(...predicate.subject);
  if (predicate.passive) return byReader(tokens, predicate.object) ? 'user' : 'we';
  const head = subject.findLast((token) => token.tag === 'pron' || token.tag === 'noun' || token.tag === 'name');
  if (head && isReader(head.word)) return 'user';
  if (isMoved && !subject.some(({ word }) => word === 'who')) return 'we';
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
    /^(?:app|application|service|company|website|site|platform|game|software|product|provider|operator|owner|controller|page|team|system|firm|business|organisation|organization|server|model|engine|plug|staff|employee|personnel|colleague|department)$/.test(
      head.lemma,
    ) &&
    !subject.some(
      ({ lemma }) => lemma === 'many' || lemma === 'other' || lemma === 'most' || lemma === 'some' || lemma === 'a',
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

/** "I" is the controller too: many apps are made by one person. */
function isWe(word: string): boolean {
  return /^(?:we|us|our|ours|i|me|my|mine)$/.test(word);
}

function isReader(word: string): boolean {
  return word === 'you' || word === 'yourself';
}
