import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ParsedDocument } from '../parse/document.ts';
import type { KnownText } from '../text/knownText.ts';
import { type Span, shift } from '../text/span.ts';
import type { Facts } from './facts.ts';
import { findTerms } from './grammar/findTerms.ts';
import { isClause } from './grammar/isClause.ts';
import { readChinese } from './grammar/readChinese.ts';
import { type Draft, readEnglish } from './grammar/readEnglish.ts';
import type { Sentence } from './sentence.ts';
import { leadInOf, type PlacedGroup } from './sentenceGroups.ts';
import type { Qualifier, Quantity, Reference, Statement } from './statement.ts';
import { tokenise } from './tokenise.ts';

/** What statements are read from. */
export interface ReadStatementsInput {
  readonly document: ParsedDocument;
  readonly sentences: readonly Sentence[];
  readonly groups: readonly PlacedGroup[];
  readonly facts: Facts;
  readonly knowledge: Knowledge;
}

/** Reads what the policy says is done, in the order of the text. */
export function readStatements(input: ReadStatementsInput): readonly Statement[] {
  const { document, sentences, groups, facts, knowledge } = input;
  if (document.language === 'other') return [];
  const reader = readerFor(document.language, knowledge);
  const statements: Statement[] = [];
  for (const { group, first } of groups) {
    const drafts = group.results.get(reader, () => draftsIn(group.sentences, reader));
    if (drafts.length === 0) continue;
    const by = (sentences[first] as Sentence).span.start - (group.sentences[0] as Sentence).span.start;
    statements.push(...place(drafts, { by, sentence: first, statement: statements.length }, facts));
  }
  return statements;
}

/** A draft and the sentence that it is read from; its spans are offsets in the group of the sentence. */
interface GroupDraft extends Draft {
  readonly sentence: number;
}

/** Reads the sentences of a group. What "it" or "such data" points back to stands in the same block. */
function draftsIn(sentences: readonly Sentence[], reader: Reader): readonly GroupDraft[] {
  const all: GroupDraft[] = [];
  let previous: readonly Reference[] = [];
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.kind === 'heading') continue;
    if (sentence.block !== block) previous = [];
    block = sentence.block;
    const { known, span } = sentence;
    const leadIn = leadInOf(sentence, sentences);
    const before = all.length;
    const isCompleted = leadIn !== undefined && completes(sentence, leadIn, reader);
    if (isCompleted && listsCases.test(leadIn.known.text)) continue;
    const found = isCompleted ? readItem(known, leadIn.known, reader) : known.read(reader.drafts, reader.drafts);
    const pointedTo = isCompleted ? moved(leadIn.known.read(reader.named, reader.named), leadIn.span.start) : previous;
    for (const draft of found) {
      // "they help us": points to nothing that has been named.
      if (draft.anaphoric && pointedTo.length === 0 && draft.recipients.length === 0 && !isGiving(draft)) continue;
      all.push(inGroup(draft, sentence, pointedTo));
    }
    const named =
      found.length > 0
        ? all.slice(before).flatMap(({ data }) => data)
        : moved(known.read(reader.named, reader.named), span.start);
    if (named.length > 0) previous = named;
  }
  return all;
}

function inGroup(draft: Draft, { index, span: { start } }: Sentence, pointedTo: readonly Reference[]): GroupDraft {
  const own = movedParts(draft, start);
  const meant = draft.anaphoric
    ? pointedTo.filter(({ id }, i) => pointedTo.findIndex((one) => one.id === id) === i)
    : [];
  return { ...draft, ...own, data: meant.length > 0 ? [...own.data, ...meant] : own.data, sentence: index };
}

function isGiving({ data, actions }: Draft): boolean {
  return data.length > 0 || actions.includes('share') || actions.includes('sell') || actions.includes('publish');
}

/** Whether an item is only the rest of the sentence that introduces its list, and says nothing by itself. */
function completes(item: Sentence, leadIn: Sentence, reader: Reader): boolean {
  return (
    item.kind === 'item' && opensList.test(leadIn.known.text) && !item.known.read(reader.isClause, reader.isClause)
  );
}

/** "for the following purposes:", "to:": the items are no data. */
const tellsWhy = /\b(?:purposes?|reasons?|circumstances|situations|cases|events|to)\s*[:：]\s*$/i;

/** 以下情形无需征得您的同意：: the items tell when something holds, and nothing that is done. */
const listsCases = /(?:(?:无需|无须|不需|不必)[^。]*同意|情形|情况|例外|除外)[^，。]{0,12}[:：]\s*$/;

const opensList = /[:：]\s*$/;

/** What is read of a text by itself: remembered as long as the text is, so that an edit re-reads one sentence. */
interface Reader {
  readonly drafts: (text: string) => readonly Draft[];
  /** The data that a sentence names without saying what is done to them: "Your phone book is yours." */
  readonly named: (text: string) => readonly Reference[];
  /** Whether it is a clause of its own: with somebody who does something. */
  readonly isClause: (text: string) => boolean;
  /** For a text that introduces a list: the drafts by the texts of its items. */
  readonly items: () => WeakMap<KnownText, readonly Draft[]>;
}

const readers = new WeakMap<Knowledge, Readonly<Record<'en' | 'zh', Reader>>>();

function readerFor(language: 'en' | 'zh', knowledge: Knowledge): Reader {
  let known = readers.get(knowledge);
  if (!known) {
    known = { en: newReader('en', knowledge), zh: newReader('zh', knowledge) };
    readers.set(knowledge, known);
  }
  return known[language];
}

function newReader(language: 'en' | 'zh', knowledge: Knowledge): Reader {
  const read = language === 'zh' ? readChinese : readEnglish;
  return {
    drafts: (text) => read(tokenise(text, language, knowledge), knowledge),
    named: (text) => {
      const tokens = tokenise(text, language, knowledge);
      return findTerms(tokens, knowledge, language).flatMap(({ ontology, id, from, to }) =>
        ontology === 'dataTypes'
          ? [{ id, span: { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 } }]
          : [],
      );
    },
    isClause: (text) => isClause(tokenise(text, language, knowledge), text, language),
    items: () => new WeakMap(),
  };
}

/** Reads an item with the sentence that introduces its list: "We do not share:" + "your name". Spans are kept inside the item. */
function readItem(item: KnownText, leadIn: KnownText, reader: Reader): readonly Draft[] {
  const items = leadIn.read(reader.items, reader.items);
  let drafts = items.get(item);
  if (!drafts) {
    drafts = readWithLeadIn(item.text, leadIn.text, reader);
    items.set(item, drafts);
  }
  return drafts;
}

function readWithLeadIn(item: string, leadIn: string, reader: Reader): readonly Draft[] {
  const lead = leadIn.replace(opensList, ' ');
  const by = lead.length;
  const inItem = <T extends { readonly span: Span }>(list: readonly T[]): readonly T[] =>
    list.flatMap((one) => (one.span.end > by ? [{ ...one, span: within(one.span, by) }] : []));
  const drafts = reader.drafts(lead + item);
  const isOfLead = ({ verb }: Draft) => verb.end <= by;
  const leads = drafts.some((draft) => isOfLead(draft) && !draft.restrictive);
  return drafts.flatMap((draft) => {
    // What the lead-in says of its own is said there.
    const named = tellsWhy.test(leadIn) ? draft.recipients : [...draft.data, ...draft.recipients];
    if (isOfLead(draft) && ((leads && draft.restrictive) || inItem(named).length === 0)) return [];
    return {
      ...draft,
      // "We share your data with:": what is shared is said in the lead-in.
      anaphoric: draft.anaphoric || (draft.data.length > 0 && inItem(draft.data).length === 0),
      span: isOfLead(draft) ? { start: 0, end: item.length } : within(draft.span, by),
      verb: isOfLead(draft) ? { start: 0, end: 0 } : within(draft.verb, by),
      ...(draft.agent && { agent: { ...draft.agent, span: within(draft.agent.span, by) } }),
      data: inItem(draft.data),
      recipients: inItem(draft.recipients),
      purposes: inItem(draft.purposes),
      conditions: inItem(draft.conditions),
      exceptions: inItem(draft.exceptions),
      quantities: inItem(draft.quantities),
    };
  });
}

/** A span of lead-in and item as one of the item alone. */
function within({ start, end }: Span, by: number): Span {
  return { start: Math.max(0, start - by), end: Math.max(0, end - by) };
}

/** Where a group stands: by how much its offsets move, and its first sentence and statement in the document. */
interface Place {
  readonly by: number;
  readonly sentence: number;
  readonly statement: number;
}

/** The statements of each group where they were placed last: before an edit everything stays where it was. */
const placed = new WeakMap<
  readonly GroupDraft[],
  { readonly place: Place; readonly statements: readonly Statement[] }
>();

/** Gives the drafts of a group their place in the document. */
function place(drafts: readonly GroupDraft[], at: Place, facts: Facts): readonly Statement[] {
  const last = placed.get(drafts);
  if (last && last.place.by === at.by && last.place.sentence === at.sentence && last.place.statement === at.statement) {
    return last.statements;
  }
  const statements = drafts.map((draft, i) => toStatement(draft, i, at, facts));
  // Whom a name stands for is decided by the facts, which change with any part of the text.
  if (drafts.every(({ names, title }) => names.length === 0 && title === undefined))
    placed.set(drafts, { place: at, statements });
  return statements;
}

/** One shape for all statements, with nothing copied that is not needed: a long document has thousands of them. */
function toStatement(draft: GroupDraft, index: number, { by, sentence, statement }: Place, facts: Facts): Statement {
  const parts = movedParts(draft, by);
  const { span, verb, data, recipients, purposes, conditions, exceptions, quantities } = parts;
  const isOwn = draft.title !== undefined && isOwnTitle(draft.title, facts);
  return {
    index: statement + index,
    sentence: sentence + draft.sentence,
    span,
    verb,
    actor: isOwn || (draft.actor === 'anyone' && draft.names.some((name) => isSelf(name, facts))) ? 'we' : draft.actor,
    action: draft.action,
    actions: draft.actions,
    agent: isOwn ? undefined : parts.agent,
    restrictive: draft.restrictive,
    polarity: draft.polarity,
    modality: draft.modality,
    hedged: draft.hedged,
    exclusive: draft.exclusive,
    data,
    recipients,
    purposes,
    conditions,
    exceptions,
    quantities,
    subject: draft.subject,
  };
}

/** All of a draft that has a place. */
function movedParts(draft: Draft, by: number) {
  const { span, verb, agent } = draft;
  return {
    span: shift(span, by),
    verb: shift(verb, by),
    agent: agent && { id: agent.id, span: shift(agent.span, by) },
    data: moved(draft.data, by),
    recipients: moved(draft.recipients, by),
    purposes: moved(draft.purposes, by),
    conditions: moved(draft.conditions, by),
    exceptions: moved(draft.exceptions, by),
    quantities: moved(draft.quantities, by),
  };
}

function isSelf(name: string, facts: Facts): boolean {
  return [...facts.companies, ...facts.aliases, ...facts.products].some(({ value }) =>
    value.toLowerCase().includes(name),
  );
}

/** "the Service Provider", where the policy calls its own company so; "Stripe" in the policy of Stripe, Inc. */
function isOwnTitle(title: string, { companies, aliases, products }: Facts): boolean {
  return [...companies, ...aliases, ...products].some(({ value }) => `${value.toLowerCase()} `.startsWith(`${title} `));
}

/** The same list where it is empty, as most are. */
function moved<T extends Reference | Qualifier | Quantity>(list: readonly T[], by: number): readonly T[] {
  return list.length === 0 ? list : list.map((one) => ({ ...one, span: shift(one.span, by) }));
}
