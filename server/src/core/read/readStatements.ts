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
import type { Qualifier, Quantity, Reference, Statement } from './statement.ts';
import { tokenise } from './tokenise.ts';

/** What statements are read from. */
export interface ReadStatementsInput {
  readonly document: ParsedDocument;
  readonly sentences: readonly Sentence[];
  readonly facts: Facts;
  readonly knowledge: Knowledge;
}

/** Reads what the policy says is done, in the order of the text. */
export function readStatements({ document, sentences, facts, knowledge }: ReadStatementsInput): readonly Statement[] {
  if (document.language === 'other') return [];
  const reader = readerFor(document.language, knowledge);
  const statements: Statement[] = [];
  let previous: readonly Reference[] = [];
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.kind === 'heading') continue;
    if (sentence.block !== block) previous = [];
    block = sentence.block;
    const leadIn = sentence.leadIn === undefined ? undefined : sentences[sentence.leadIn];
    const before = statements.length;
    const isCompleted = leadIn !== undefined && completes(sentence, leadIn, reader);
    const found = isCompleted
      ? readItem(sentence.known, leadIn.known, reader)
      : sentence.known.read(reader.drafts, reader.drafts);
    const pointedTo = isCompleted ? moved(leadIn.known.read(reader.named, reader.named), leadIn.span.start) : previous;
    for (const draft of found) {
      // "they help us": points to nothing that has been named.
      if (draft.anaphoric && pointedTo.length === 0 && draft.recipients.length === 0 && !isGiving(draft)) continue;
      statements.push(place(draft, statements.length, sentence, pointedTo, facts));
    }
    const named =
      found.length > 0
        ? statements.slice(before).flatMap(({ data }) => data)
        : moved(sentence.known.read(reader.named, reader.named), sentence.span.start);
    if (named.length > 0) previous = named;
  }
  return statements;
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

/** Where each draft was placed last: before an edit everything stays where it was. */
const placed = new WeakMap<Draft, { readonly statement: Statement; readonly by: number }>();

/** Gives a draft its place in the document. */
function place(
  draft: Draft,
  index: number,
  sentence: Sentence,
  previous: readonly Reference[],
  facts: Facts,
): Statement {
  const by = sentence.span.start;
  const last = placed.get(draft);
  const isFree = !draft.anaphoric && draft.names.length === 0;
  if (isFree && last?.by === by && last.statement.index === index && last.statement.sentence === sentence.index) {
    return last.statement;
  }
  const statement = placeAnew(draft, index, sentence, previous, facts);
  placed.set(draft, { statement, by });
  return statement;
}

/** One shape for all statements, with nothing copied that is not needed: a long document has thousands of them. */
function placeAnew(
  draft: Draft,
  index: number,
  sentence: Sentence,
  previous: readonly Reference[],
  facts: Facts,
): Statement {
  const by = sentence.span.start;
  const data = moved(draft.data, by);
  return {
    index,
    sentence: sentence.index,
    span: shift(draft.span, by),
    verb: shift(draft.verb, by),
    actor: draft.actor === 'anyone' && draft.names.some((name) => isSelf(name, facts)) ? 'we' : draft.actor,
    action: draft.action,
    actions: draft.actions,
    agent: draft.agent && { id: draft.agent.id, span: shift(draft.agent.span, by) },
    restrictive: draft.restrictive,
    polarity: draft.polarity,
    modality: draft.modality,
    hedged: draft.hedged,
    exclusive: draft.exclusive,
    data: draft.anaphoric
      ? [...data, ...previous.filter(({ id }, i) => previous.findIndex((one) => one.id === id) === i)]
      : data,
    recipients: moved(draft.recipients, by),
    purposes: moved(draft.purposes, by),
    conditions: moved(draft.conditions, by),
    exceptions: moved(draft.exceptions, by),
    quantities: moved(draft.quantities, by),
    subject: draft.subject,
    product: draft.product,
    region: draft.region,
  };
}

function isSelf(name: string, facts: Facts): boolean {
  return [...facts.companies, ...facts.aliases, ...facts.products].some(({ value }) =>
    value.toLowerCase().includes(name),
  );
}

/** The same list where it is empty, as most are. */
function moved<T extends Reference | Qualifier | Quantity>(list: readonly T[], by: number): readonly T[] {
  return list.length === 0 ? list : list.map((one) => ({ ...one, span: shift(one.span, by) }));
}
