import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../sentence.ts';
import type { Action, Qualifier, Reference, Statement } from '../statement.ts';
import { findChineseQuantities } from './chineseQuantities.ts';
import { findTerms, type TermMatch } from './findTerms.ts';
import { actionOrder } from './lexicon.ts';
import type { Draft } from './readEnglish.ts';

/** Tokens `from` to `to` (exclusive) between two signs: Chinese says one thing between two commas. */
interface Clause {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads what a Chinese sentence says. Each part between signs is read by itself: its verbs by the action lexicons, what
 * stands before a verb tells who does it, polarity and modality; the terms of the part and, where it has none, of the
 * part before are its data and recipients. Parts that only limit the others (如果……, 经您同意后, 除……外) say nothing
 * themselves.
 */
export function readChinese(tokens: readonly Token[], knowledge: Knowledge): readonly Draft[] {
  if (/^[?？]$/.test(tokens.at(-1)?.word ?? '')) return [];
  const actions = actionsOf(knowledge);
  const terms = findTerms(tokens, knowledge, 'zh');
  const clauses = split(tokens);
  const qualifiers = clauses.flatMap((clause) => qualify(tokens, clause) ?? []);
  const text = textOf(tokens, 0, tokens.length);
  const shared = {
    hedged: /原则上|一般|通常|目前|主要/.test(text),
    exclusive: /仅|只(?!要)|唯一/.test(text),
    subject: subjectOf(text),
    quantities: [] as Statement['quantities'],
    conditions: qualifiers.filter(({ isException }) => !isException).map(({ qualifier }) => qualifier),
    exceptions: qualifiers.filter(({ isException }) => isException).map(({ qualifier }) => qualifier),
    purposes: references(tokens, terms, 'purposes', 0, tokens.length),
    names: [],
  };
  const drafts: Draft[] = [];
  let before: readonly Reference[] = [];
  let subject: Draft['actor'] | undefined;
  for (const clause of clauses) {
    const data = references(tokens, terms, 'dataTypes', clause.from, clause.to);
    const isLimit = onlyLimits(tokens, clause);
    for (let at = clause.from; at < clause.to && !isLimit; at++) {
      const found = actions.get((tokens[at] as Token).word);
      if (!found || isAttribute(tokens, clause, at)) continue;
      const lead = textOf(tokens, clause.from, at);
      const named = actorIn(lead);
      subject = named ?? subject;
      const recipients = references(tokens, terms, 'recipients', clause.from, clause.to);
      if (goesToReader(tokens, clause, at, found, recipients.length > 0)) continue;
      const agent = agentOf(tokens, terms, clause.from, at);
      drafts.push({
        ...shared,
        quantities: [],
        restrictive: !isAsserted(lead, named ?? (agent.agent ? 'we' : subject), text),
        span: spanOf(tokens, clause.from, clause.to),
        verb: spanOf(tokens, at, at + 1),
        actor: named ?? subject ?? 'we',
        ...agent,
        action: found[0] as Action,
        actions: found,
        polarity: isNegated(lead) ? 'negative' : 'positive',
        modality: /可以|可能|可$|有权/.test(lead) ? 'possibility' : 'fact',
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

function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += (tokens[i] as Token).word;
  return text;
}

/** 收集的信息, 您发送给我们的信息: a verb with 的 behind it and a noun behind that only describes. */
function isAttribute(tokens: readonly Token[], { to }: Clause, at: number): boolean {
  for (let i = at + 1; i < to && i <= at + 8; i++) {
    const { word, tag } = tokens[i] as Token;
    if (word.startsWith('的')) return i + 1 < to || word.length > 1;
    // 收集您的……: the 的 behind 您 or a noun phrase belongs to the object, not to the verb.
    if (tag === 'pron' && tokens[i + 1]?.word.startsWith('的')) return false;
    if (tag === 'verb' || tag === 'punct' || /的/.test(word) || (tag === 'noun' && i > at + 2)) return false;
  }
  return false;
}

/** Verbs of giving, which mean sharing only where somebody else is given something. */
const giving = /^(?:提供|给予|发送|出示|转移|交换|委托|告知)$/;

/** 向您提供服务: the reader is given something, or a service is given. */
function goesToReader(
  tokens: readonly Token[],
  { from, to }: Clause,
  at: number,
  actions: readonly Action[],
  hasRecipient: boolean,
): boolean {
  if (!actions.includes('share')) return false;
  const text = textOf(tokens, from, to);
  if (/[向为给与](?:您|你|用户)|(?:给|到)(?:我们|您|你|本公司|平台)|向(?:我们|本公司|本平台|平台)/.test(text))
    return true;
  if (!giving.test((tokens[at] as Token).word)) return false;
  return !hasRecipient || /^.{0,8}(?:服务|功能|支持|帮助|便利|体验)/.test(textOf(tokens, at + 1, to));
}

/** Who does it: the last of those named before the verb, not as the one to whom, nor as owner (您的). */
function actorIn(lead: string): Draft['actor'] | undefined {
  const named = [
    ...lead.matchAll(
      /(?<![向与和给为对将把])(我们|本公司|我司|本平台|本应用|本网站|公司|平台|系统|您|你|用户|会员)(?!的|名|信息|资料|数据|画像|协议|中心)/g,
    ),
  ];
  const last = named
    .filter(({ 0: word, index }) => word !== '公司' || !/合作|关联|其他|第三方/.test(lead.slice(0, index)))
    .at(-1);
  if (!last) return undefined;
  if (!/您|你|用户|会员/.test(last[0])) return 'we';
  // 您须填写……: what the reader has to give, we collect.
  return /须|需|应/.test(lead.slice(last.index)) ? 'we' : 'user';
}

/**
 * Whether a part says that the thing is done: it names who does it, or a verb of will, or a turned object. Headings,
 * items of a list of cases and definitions do not.
 */
function isAsserted(lead: string, actor: Draft['actor'] | undefined, text: string): boolean {
  if (/是指|系指|指的是|^.{0,4}定义/.test(text)) return false;
  if (/不包括|并不意味|不允许|不得要求|有权(?:要求|请求|拒绝)|擅自|非法|违法|违规|随意/.test(lead)) return false;
  return (
    actor !== undefined || /[会将把被须应予]|不|未|无|没/.test(lead) || /[一-鿿]{2,12}(?:均|都|一律|全部)/.test(lead)
  );
}

/** A negation of the verb itself: 不会, 未; not 包括但不限于, 不仅, 不断, 无论. */
function isNegated(lead: string): boolean {
  const plain = lead.replace(
    /不限于|不仅|不断|不时|不同|不良|不当|不正当|无论|无法识别|不可逆|不影响|未来|未成年|未满|不满|未必|无需[^，]*同意/g,
    '',
  );
  return /不|未|无(?!线)|没有|绝非|并非|禁止|避免|拒绝|勿/.test(plain) && !/不得不|无不|未尝不/.test(plain);
}

/** 如果……, 经您同意后, 除……外: a part that holds no statement of its own. */
function onlyLimits(tokens: readonly Token[], { from, to }: Clause): boolean {
  const text = withoutNumber(textOf(tokens, from, to));
  return (
    (/^(?:如果|如您|如|若|倘若|假如|假设|当|一旦|除|即使|即便|为了?|出于|根据|依据|按照|依照|关于|对于)/.test(text) &&
      !/(?:时|后|则)?(?:我们|本公司|我司|本平台|系统|平台)(?:[^，]{0,6})(?:会|将|可|不|均|有权|须)|则|^为(?:您|用户)|^如[下上]/.test(
        text,
      )) ||
    /^在.*(?:时|期间|过程中)$|^(?:未经|经|在|征得|取得|获得)[^，]*(?:同意|授权|许可)(?:后|前|之后|之前|的情况下|情况下|下|的前提下|的)?$/.test(
      text,
    )
  );
}

/** Without the number of an item: 4、, （二）. */
function withoutNumber(text: string): string {
  return text.replace(/^[（(]?[\d一二三四五六七八九十]{1,3}[）)]?[、.．]?/, '');
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
  const text = withoutNumber(textOf(tokens, clause.from, clause.to));
  // 无需您的同意, 不经同意: the condition is denied.
  if (/(?:无需|无须|不需|不必|不经|不论|无论|不管)[^，]*(?:同意|授权|许可)/.test(text)) return undefined;
  const isException =
    /^除(?!了)|除非|除外$|(?:之外|以外)$|另有(?:规定|约定|说明)|未经.*(?:同意|授权|许可)|(?:没有|未获得|未取得).*(?:同意|授权|许可)/.test(
      text,
    );
  if (
    !isException &&
    !/^(?:如果|如您|如(?![下上])|若|当|一旦|倘若|假如|经您|经过|根据法律|依照法律|依据法律|依法|按照法律|为履行法|在.*(?:时|情况下|情形下|前提下)$)|(?:征得|取得|获得|得到|经)(?:了|过)?[^，]{0,12}(?:同意|授权|许可)|(?:同意|授权|许可)(?:之?后|的?情况下|的?前提下)|(?:主动|自愿|选择)|依法|法律法规/.test(
      text,
    )
  )
    return undefined;
  const kind = /同意|授权|许可/.test(text)
    ? 'consent'
    : /法律|法规|司法|机关|依法|法院/.test(text)
      ? 'law'
      : /以下|下列|本政策|另有/.test(text)
        ? 'reference'
        : /请求|申请|要求/.test(text)
          ? 'request'
          : /主动|自愿|选择/.test(text)
            ? 'choice'
            : 'other';
  return { isException, qualifier: { kind, span: spanOf(tokens, clause.from, clause.to) } };
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
function actionsOf(knowledge: Knowledge): ReadonlyMap<string, readonly Action[]> {
  const known = actionLists.get(knowledge);
  if (known) return known;
  const map = new Map<string, Action[]>();
  for (const action of actionOrder) {
    for (const verb of knowledge.lexicons[`action-${action}`]?.zh ?? [])
      map.set(verb, [...(map.get(verb) ?? []), action]);
  }
  actionLists.set(knowledge, map);
  return map;
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[Math.max(from, to - 1)]?.end ?? 0 };
}
