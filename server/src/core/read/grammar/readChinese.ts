import type { Knowledge } from '../../knowledge/knowledge.ts';
import { ofKnowledge } from '../../knowledge/ofKnowledge.ts';
import { allMatches } from '../../text/allMatches.ts';
import { subsumes } from '../ontology.ts';
import type { Token } from '../sentence.ts';
import type { Action, Reference, Statement } from '../statement.ts';
import { type Clause, onlyLimits, qualify, spanOf, textOf } from './chineseClauses.ts';
import { isAsserted, isListed, isNegated, tellsNoDeed, usesNoData } from './chineseDeeds.ts';
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
  if (/是指|系指|指的是|^.{0,4}定义/.test(text)) return [];
  const { abroad, hedges } = wordsOf(knowledge);
  const namesAbroad = abroad.test(text);
  const shared = {
    hedged: hedges.test(text),
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
    const named = references(tokens, terms, 'dataTypes', clause.from, clause.to);
    const pointsBack = /(?:这些|上述|该等|此类|前述|该类|此等)[^，]{0,4}(?:信息|数据|资料)/.test(
      textOf(tokens, clause.from, clause.to),
    );
    // 我们会将这些信息……: what was named before it.
    const isGeneral = pointsBack && named.every(({ id }) => id === 'personal-information');
    const data = isGeneral && before.length > 0 ? before : named;
    const isLimit = onlyLimits(tokens, clause);
    for (let at = clause.from; at < clause.to && !isLimit; at++) {
      const found = (actions.get((tokens[at] as Token).word) ?? []).filter(
        // Much can be done abroad: it is said to be where a place is named.
        (action) => action !== 'transfer-abroad' || namesAbroad,
      );
      if (found.length === 0) continue;
      const lead = textOf(tokens, clause.from, at);
      const place = { tokens, clause, at, lead, rest: textOf(tokens, at + 1, clause.to), terms };
      if (tellsNoDeed(place)) continue;
      const namedActor = actorIn(lead);
      subject = namedActor ?? subject;
      const agent = agentOf(tokens, terms, clause.from, at);
      const recipients = references(tokens, terms, 'recipients', clause.from, clause.to).filter(
        ({ span }) => span.start !== agent.agent?.span.start && isGivenTo(tokens, span.start, found),
      );
      if (goesToReader(tokens, clause, at, found, recipients.length > 0)) continue;
      // 存储权限, SDK本机采集: names a deed and nothing that it is done to.
      const isName = !namedActor && !agent.agent && data.length === 0 && !/[会将把被须应予不未无没]/.test(lead);
      if (isName && (subject === undefined || clauses.length === 1)) continue;
      if (!isAsserted(place, (namedActor ?? agent.agent ?? subject) !== undefined)) continue;
      if (usesNoData(place, data.length > 0) || isListed(place)) continue;
      drafts.push({
        ...shared,
        quantities: [],
        restrictive: false,
        span: spanOf(tokens, clause.from, clause.to),
        verb: spanOf(tokens, at, at + 1),
        actor: agent.agent && !namedActor ? actorNamed(agent.agent.id, knowledge) : (namedActor ?? subject ?? 'we'),
        ...agent,
        action: found[0] as Action,
        actions: found,
        polarity: isNegated(place) || continuesDenial(lead, drafts.at(-1)) ? 'negative' : 'positive',
        modality: /可以|可能|可$|有权/.test(lead) ? 'possibility' : 'fact',
        data: data.length > 0 ? data : before,
        recipients,
        anaphoric: before.length === 0 && (data.length === 0 || isGeneral),
      });
    }
    if (data.length > 0) before = data;
    // 您同意我们在……: a part without a deed names who does what is told behind it.
    if (actorIn(textOf(tokens, clause.from, clause.to)) === 'we') subject = 'we';
  }
  const quantities = drafts.length === 0 ? [] : findChineseQuantities(original(tokens));
  return drafts.map((draft) => ({ ...draft, quantities }));
}

/** A part that tells what something is done for. */
const aims = /为|用于|用作|用以|以便|便于|目的|帮助|以(?=提|改|优|保|防|维|实|满|展|更)/;

/** 我们不会收集姓名，或将其提供给他人: what 或 joins to a denial is denied too. */
function continuesDenial(lead: string, last: Draft | undefined): boolean {
  return last?.polarity === 'negative' && /^或(?!许)(?![^，]*(?:会|可能|可以))/.test(lead);
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
  const named = allMatches(
    /(?<![向与和给为对将把])(我们|我司|本(?!政策|协议|条|声明|指引|隐私|人|地|身|次|法|着)[一-鿿]{1,3}|公司|平台|系统|您|你|用户|会员)(?!的|名|个人|信息|资料|数据|画像|协议|中心)/g,
    lead,
  );
  // 我们……您发送的信息: the reader only tells which thing is meant.
  const ours = named.find(({ 0: word }) => !/您|你|用户|会员/.test(word));
  if (ours && /^[^我]*的/.test(lead.slice((named.at(-1)?.index ?? 0) + 1))) return 'we';
  // 我们可能会根据您……: the will is ours.
  if (ours && /^.{1,6}?[会将可]/.test(lead.slice(ours.index))) return 'we';
  const last = named
    .filter(({ 0: word, index }) => word !== '公司' || !/合作|关联|其他|第三方/.test(lead.slice(0, index)))
    // 您注册时填写的姓名: the reader only tells which thing is meant.
    .filter(({ 0: word, index }) => !/您|你|用户|会员/.test(word) || !/的(?!时候)/.test(lead.slice(index)))
    .at(-1);
  if (!last) return undefined;
  if (!/您|你|用户|会员/.test(last[0])) return 'we';
  // 您须填写……: what the reader has to give, we collect.
  return /须|需|应/.test(lead.slice(last.index)) ? 'we' : 'user';
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
  if (!term || tokens.slice(from, term.from).some(({ word }) => /[向与和跟给将把交]$/.test(word) || word === '我们'))
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

/** Words that are looked for in a whole sentence. */
interface SentenceWords {
  readonly abroad: RegExp;
  readonly hedges: RegExp;
}

const wordsOf = ofKnowledge(({ lexicons }): SentenceWords => {
  const anyOf = (...lists: readonly string[]) =>
    new RegExp(lists.flatMap((list) => lexicons[list]?.zh ?? []).join('|'));
  return { abroad: anyOf('abroad-words', 'place-names'), hedges: anyOf('hedges') };
});

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
