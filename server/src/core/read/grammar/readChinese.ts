import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../sentence.ts';
import type { Action, Qualifier, Reference, Statement } from '../statement.ts';
import { findChineseQuantities } from './chineseQuantities.ts';
import { findTerms, type TermMatch } from './findTerms.ts';
import type { Draft } from './readEnglish.ts';

/** Tokens `from` to `to` (exclusive) between two signs: Chinese says one thing between two commas. */
interface Clause {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads what a Chinese sentence says. Each part between signs is read by itself: its verbs by the action lexicons, what
 * stands before a verb tells polarity and modality, the terms of the part and, where it has none, of the part before
 * are its data and recipients.
 */
export function readChinese(tokens: readonly Token[], knowledge: Knowledge): readonly Draft[] {
  if (/^[?？]$/.test(tokens.at(-1)?.word ?? '')) return [];
  const actions = actionsOf(knowledge);
  const terms = findTerms(tokens, knowledge, 'zh');
  const clauses = split(tokens);
  const qualifiers = clauses.flatMap((clause) => qualify(tokens, clause) ?? []);
  const text = tokens.map(({ word }) => word).join('');
  const shared = {
    hedged: /原则上|一般|通常|目前|主要/.test(text),
    exclusive: /仅|只(?!要)|唯一/.test(text),
    subject: subjectOf(text),
    quantities: [] as Statement['quantities'],
    conditions: qualifiers.filter(({ isException }) => !isException).map(({ qualifier }) => qualifier),
    exceptions: qualifiers.filter(({ isException }) => isException).map(({ qualifier }) => qualifier),
    purposes: references(tokens, terms, 'purposes', 0, tokens.length),
    restrictive: false,
    names: [],
  };
  const drafts: Draft[] = [];
  let before: readonly Reference[] = [];
  for (const clause of clauses) {
    const data = references(tokens, terms, 'dataTypes', clause.from, clause.to);
    for (let at = clause.from; at < clause.to; at++) {
      const found = actions.get((tokens[at] as Token).word);
      // 收集的信息: a verb before 的 only describes.
      if (!found || tokens[at + 1]?.word.startsWith('的') || inQualifier(tokens, clause)) continue;
      const recipients = references(tokens, terms, 'recipients', clause.from, clause.to);
      const negative = tokens
        .slice(clause.from, at)
        .some(({ tag, word }) => tag === 'neg' || /(?:不会|不得|从不|绝不|未|没有)$/.test(word));
      drafts.push({
        ...shared,
        quantities: [],
        span: spanOf(tokens, clause.from, clause.to),
        verb: spanOf(tokens, at, at + 1),
        actor: actorOf(tokens, clause.from, at),
        ...agentOf(tokens, terms, clause.from, at),
        action: found[0] as Action,
        actions: found,
        polarity: negative ? 'negative' : 'positive',
        modality: tokens.slice(clause.from, at).some(({ word }) => /^(?:可以|可能|可)$/.test(word))
          ? 'possibility'
          : 'fact',
        data: data.length > 0 ? data : before,
        recipients,
        anaphoric: data.length === 0 && before.length === 0,
      });
    }
    if (data.length > 0) before = data;
  }
  const quantities = drafts.length === 0 ? [] : findChineseQuantities(original(tokens));
  return drafts.map((draft) => ({ ...draft, quantities }));
}

/** The sentence as far as its tokens tell: offsets are kept by blanks. */
function original(tokens: readonly Token[]): string {
  let text = '';
  for (const { start, word } of tokens) text = text.padEnd(start, ' ') + word;
  return text;
}

function split(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let i = 0; i <= tokens.length; i++) {
    if (i < tokens.length && !/^[，,；;。：:！]$/.test((tokens[i] as Token).word)) continue;
    if (i > from) clauses.push({ from, to: i });
    from = i + 1;
  }
  return clauses;
}

/** 除……外, 未经您同意, 如……: a part that limits the others. */
function qualify(
  tokens: readonly Token[],
  clause: Clause,
): { readonly isException: boolean; readonly qualifier: Qualifier } | undefined {
  const text = tokens
    .slice(clause.from, clause.to)
    .map(({ word }) => word)
    .join('');
  const isException = /^除(?!了)|除非|除外$|另有规定|未经.*(?:同意|授权|许可)/.test(text);
  if (
    !isException &&
    !/^(?:如果|如您|若|当|经您|经过您|征得|取得|在您同意|在.*同意|根据法律|依照法律|为履行法)/.test(text)
  )
    return undefined;
  const kind = /同意|授权|许可/.test(text)
    ? 'consent'
    : /法律|法规|司法|机关/.test(text)
      ? 'law'
      : /以下|下列|本政策|另有/.test(text)
        ? 'reference'
        : /请求|申请|要求/.test(text)
          ? 'request'
          : 'other';
  return { isException, qualifier: { kind, span: spanOf(tokens, clause.from, clause.to) } };
}

function inQualifier(tokens: readonly Token[], clause: Clause): boolean {
  const text = tokens
    .slice(clause.from, clause.to)
    .map(({ word }) => word)
    .join('');
  return /^(?:如果|若|当|除)/.test(text) && !/则|我们/.test(text);
}

function actorOf(tokens: readonly Token[], from: number, at: number): Draft['actor'] {
  const before = tokens
    .slice(from, at)
    .map(({ word }) => word)
    .join('');
  if (/(?:您|用户|你)(?:可以|可|有权|自行|主动|须|需|应|同意|选择)/.test(before))
    return /须|需|应/.test(before) ? 'we' : 'user';
  return 'we';
}

/** A third party as the one who does it: at the front of its part, not after 向, 与 or 给. */
function agentOf(
  tokens: readonly Token[],
  terms: readonly TermMatch[],
  from: number,
  at: number,
): Pick<Draft, 'agent'> {
  const term = terms.find(({ ontology, from: start, to }) => ontology === 'recipients' && start >= from && to <= at);
  if (!term || tokens.slice(from, term.from).some(({ word }) => /[向与给将把交]$/.test(word) || word === '我们'))
    return {};
  return { agent: { id: term.id, span: spanOf(tokens, term.from, term.to) } };
}

function subjectOf(text: string): Draft['subject'] {
  if (/儿童|未成年/.test(text)) return 'child';
  if (/应聘|求职/.test(text)) return 'applicant';
  return /员工/.test(text) ? 'employee' : 'user';
}

function references(
  tokens: readonly Token[],
  terms: readonly TermMatch[],
  ontology: TermMatch['ontology'],
  from: number,
  to: number,
): readonly Reference[] {
  return terms
    .filter((term) => term.ontology === ontology && term.from >= from && term.to <= to)
    .map((term) => ({ id: term.id, span: spanOf(tokens, term.from, term.to) }));
}

const actionLists = new WeakMap<Knowledge, ReadonlyMap<string, readonly Action[]>>();
const order: readonly Action[] = [
  'sell',
  'publish',
  'share',
  'delete',
  'anonymise',
  'collect',
  'retain',
  'store',
  'use',
  'track',
  'personalise',
  'encrypt',
  'access',
  'transfer-abroad',
];

function actionsOf(knowledge: Knowledge): ReadonlyMap<string, readonly Action[]> {
  const known = actionLists.get(knowledge);
  if (known) return known;
  const map = new Map<string, Action[]>();
  for (const action of order) {
    for (const verb of knowledge.lexicons[`action-${action}`]?.zh ?? [])
      map.set(verb, [...(map.get(verb) ?? []), action]);
  }
  actionLists.set(knowledge, map);
  return map;
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[Math.max(from, to - 1)]?.end ?? 0 };
}
