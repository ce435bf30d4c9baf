import type { Knowledge } from '../../knowledge/knowledge.ts';
import { subsumes } from '../ontology.ts';
import type { Token } from '../sentence.ts';
import type { Action, Reference, Statement } from '../statement.ts';
import { type Clause, onlyLimits, qualify, spanOf, textOf } from './chineseClauses.ts';
import { findChineseQuantities } from './chineseQuantities.ts';
import { findTerms, type TermMatch } from './findTerms.ts';
import { actionOrder } from './lexicon.ts';
import type { Draft } from './readEnglish.ts';

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
    purposes: clauses.flatMap((clause) =>
      aims.test(textOf(tokens, clause.from, clause.to))
        ? references(tokens, terms, 'purposes', clause.from, clause.to)
        : [],
    ),
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
      if (!found || isAttribute(tokens, clause, at) || isPartOfName(tokens, terms, at)) continue;
      const lead = textOf(tokens, clause.from, at);
      const named = actorIn(lead);
      // 以便您查看: what the reader can do then, and nothing that is said to be done.
      if (/^(?:以便|便于|方便|帮助|使|让)(?:您|你|用户)/.test(lead)) continue;
      subject = named ?? subject;
      const agent = agentOf(tokens, terms, clause.from, at);
      const recipients = references(tokens, terms, 'recipients', clause.from, clause.to).filter(
        ({ span }) => span.start !== agent.agent?.span.start && isGivenTo(tokens, span.start, found),
      );
      if (goesToReader(tokens, clause, at, found, recipients.length > 0)) continue;
      // 存储权限, SDK本机采集: names a deed and nothing that it is done to.
      const isName = !named && !agent.agent && data.length === 0 && !/[会将把被须应予不未无没]/.test(lead);
      if (isName && (subject === undefined || clauses.length === 1)) continue;
      if (!isAsserted(lead, named ?? (agent.agent ? 'we' : subject), text)) continue;
      if (usesNoData(tokens, clause, at, data.length > 0) || (!named && isListed(tokens, at))) continue;
      drafts.push({
        ...shared,
        quantities: [],
        restrictive: false,
        span: spanOf(tokens, clause.from, clause.to),
        verb: spanOf(tokens, at, at + 1),
        actor: agent.agent && !named ? actorNamed(agent.agent.id, knowledge) : (named ?? subject ?? 'we'),
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

/** A part that tells what something is done for. */
const aims = /为|用于|用作|用以|以便|便于|目的|帮助|以(?=提|改|优|保|防|维|实|满|展|更)/;

/** 您使用我们的服务: used is a service, or nothing that the part names. */
function usesNoData(tokens: readonly Token[], { to }: Clause, at: number, hasData: boolean): boolean {
  if (!/^(?:使用|利用|采用|运用|访问|查看|查阅|阅读)$/.test(tokens[at]?.word ?? '')) return false;
  return (
    !hasData ||
    /^(?:了|我们|本|该|此|的|相关|上述|这些){0,4}(?:[^，的]{0,8})(?:服务|功能|产品|游戏|软件|应用|平台|网站|权限|设备|浏览器|SDK|Cookie)/i.test(
      textOf(tokens, at + 1, to),
    )
  );
}

/** 操作系统、使用语言、刷新记录: one name among others. */
function isListed(tokens: readonly Token[], at: number): boolean {
  const isSign = (i: number) => /^[、（()）]$/.test(tokens[i]?.word ?? '');
  return isSign(at - 1)
    ? !isSign(at + 1) || /[（(]/.test(tokens[at - 1]?.word ?? '')
    : isSign(at + 1) && tokens[at - 1]?.tag === 'noun';
}

/** 访问记录, 搜索记录, 录音文件: the verb is part of what a kind of data is called. */
function isPartOfName(tokens: readonly Token[], terms: readonly TermMatch[], at: number): boolean {
  if (
    /^(?:记录|访问|发布|存储|共享)$/.test(tokens[at]?.word ?? '') &&
    /^(?:权限|清单|时间|次数|方式|目的|期限|地点)$/.test(tokens[at + 1]?.word ?? '')
  )
    return true;
  return terms.some(({ ontology, from, to }) => ontology === 'dataTypes' && from <= at && at < to && to - from > 1);
}

/** 与第三方共享, 提供给合作伙伴: who is named has it only where something is given. */
function isGivenTo(tokens: readonly Token[], start: number, actions: readonly Action[]): boolean {
  const before = tokens.findLast(({ end }) => end <= start)?.word ?? '';
  return (
    actions.some((action) => /^(?:share|sell|publish|transfer-abroad)$/.test(action)) || /[向给至到]$/.test(before)
  );
}

function actorNamed(id: string, knowledge: Knowledge): Draft['actor'] {
  if (subsumes(knowledge, 'recipients', 'processor', id)) return 'processor';
  return id === 'sdk' || id === 'affiliate' || id === 'authority' ? id : 'partner';
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
  if (
    /[向为给与](?:您|你|用户)|(?:给|到)(?:我们|您|你|本公司|平台)(?!委托|合作)|向(?:我们|本公司|本平台|平台)/.test(text)
  )
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
  // 我们……您发送的信息: the reader only tells which thing is meant.
  const ours = named.find(({ 0: word }) => !/您|你|用户|会员/.test(word));
  if (ours && /^[^我]*的/.test(lead.slice((named.at(-1)?.index ?? 0) + 1))) return 'we';
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
  if (/不包括|并不意味|不允许|有权(?:要求|请求|拒绝)|擅自|非法|违法|违规|随意/.test(lead)) return false;
  return (
    actor !== undefined ||
    /[会将把被须应予仅只]|不|未|无|没/.test(lead) ||
    /[一-鿿]{2,12}(?:均|都|一律|全部)/.test(lead)
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
