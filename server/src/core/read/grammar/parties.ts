import type { Knowledge } from '../../knowledge/knowledge.ts';
import { subsumes } from '../ontology.ts';
import type { Token } from '../sentence.ts';
import type { Actor, Reference } from '../statement.ts';
import type { TermMatch } from './findTerms.ts';
import type { Predicate } from './predicate.ts';
import { spanOf } from './references.ts';

/** Those to whom: after "to", "with", "outside", "between", or the first object of "give our partners data"; not after "from" and "by". */
export function recipientsIn(
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
export function agentOf(
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

export function actorOf(
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
