import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { shift } from '../text/span.ts';
import type { Facts } from './facts.ts';
import { findTerms } from './grammar/findTerms.ts';
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

/** Drafts by sentence text: an edit re-reads one sentence. Emptied when full. */
const drafts = new WeakMap<Knowledge, Map<string, readonly Draft[]>>();
const mostDrafts = 20_000;

/** Reads what the policy says is done, in the order of the text. */
export function readStatements({ document, sentences, facts, knowledge }: ReadStatementsInput): readonly Statement[] {
  if (document.language === 'other') return [];
  const read = document.language === 'zh' ? readChinese : readEnglish;
  const statements: Statement[] = [];
  let previous: readonly Reference[] = [];
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.kind === 'heading') continue;
    if (sentence.block !== block) previous = [];
    block = sentence.block;
    const leadIn = sentence.leadIn === undefined ? undefined : sentences[sentence.leadIn];
    const before = statements.length;
    const found = cached(sentence.text, document.language, knowledge, () => read(sentence.tokens, knowledge));
    for (const draft of found) {
      const statement = place(draft, statements.length, sentence, previous, facts);
      statements.push(statement);
    }
    if (leadIn && found.length === 0 && sentence.kind === 'item') {
      for (const draft of readItem(sentence, leadIn, document.language, knowledge, read)) {
        statements.push(place(draft, statements.length, sentence, [], facts));
      }
    }
    const named =
      found.length > 0
        ? statements.slice(before).flatMap(({ data }) => data)
        : dataNamed(sentence, document.language, knowledge);
    if (named.length > 0) previous = named;
  }
  return statements;
}

/** By tokens, which are the same as long as the text is. */
const namedData = new WeakMap<Sentence['tokens'], readonly Reference[]>();

/** The data that a sentence names without saying what is done to them: "Your phone book is yours." */
function dataNamed(sentence: Sentence, language: 'en' | 'zh', knowledge: Knowledge): readonly Reference[] {
  const { tokens, span } = sentence;
  let named = namedData.get(tokens);
  if (!named) {
    named = findTerms(tokens, knowledge, language).flatMap(({ ontology, id, from, to }) =>
      ontology === 'dataTypes'
        ? [{ id, span: { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 } }]
        : [],
    );
    namedData.set(tokens, named);
  }
  return named.map(moved(span.start));
}

function cached(key: string, language: string, knowledge: Knowledge, read: () => readonly Draft[]): readonly Draft[] {
  let known = drafts.get(knowledge);
  if (!known) {
    known = new Map();
    drafts.set(knowledge, known);
  }
  const id = `${language}\0${key}`;
  const found = known.get(id);
  if (found) return found;
  if (known.size >= mostDrafts) known.clear();
  const made = read();
  known.set(id, made);
  return made;
}

/** Reads an item with the sentence that introduces its list: "We do not share:" + "your name". Spans are kept inside the item. */
function readItem(
  item: Sentence,
  leadIn: Sentence,
  language: 'en' | 'zh',
  knowledge: Knowledge,
  read: (tokens: Sentence['tokens'], knowledge: Knowledge) => readonly Draft[],
): readonly Draft[] {
  const lead = leadIn.text.replace(/[:：]\s*$/, ' ');
  if (lead.length === leadIn.text.length && !/[:：]\s*$/.test(leadIn.text)) return [];
  const by = lead.length;
  const text = lead + item.text;
  const whole = cached(text, language, knowledge, () => read(tokenise(text, language, knowledge), knowledge));
  const inItem = <T extends { readonly span: { start: number; end: number } }>(list: readonly T[]): readonly T[] =>
    list.flatMap((one) =>
      one.span.end > by ? [{ ...one, span: { start: Math.max(0, one.span.start - by), end: one.span.end - by } }] : [],
    );
  return whole
    .filter((draft) => draft.verb.end <= by)
    .map((draft) => ({
      ...draft,
      span: { start: 0, end: item.text.length },
      verb: { start: 0, end: 0 },
      data: inItem(draft.data),
      recipients: inItem(draft.recipients),
      purposes: inItem(draft.purposes),
      conditions: inItem(draft.conditions),
      exceptions: inItem(draft.exceptions),
      quantities: inItem(draft.quantities),
    }))
    .filter((draft) => draft.data.length + draft.recipients.length > 0);
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

function placeAnew(
  draft: Draft,
  index: number,
  sentence: Sentence,
  previous: readonly Reference[],
  facts: Facts,
): Statement {
  const by = sentence.span.start;
  const { names, anaphoric, ...rest } = draft;
  const data = draft.data.map(moved(by));
  return {
    ...rest,
    index,
    sentence: sentence.index,
    span: shift(draft.span, by),
    verb: shift(draft.verb, by),
    actor: draft.actor === 'anyone' && names.some((name) => isSelf(name, facts)) ? 'we' : draft.actor,
    ...(draft.agent && { agent: moved(by)(draft.agent) as Reference }),
    data: anaphoric ? [...data, ...previous] : data,
    recipients: draft.recipients.map(moved(by)),
    purposes: draft.purposes.map(moved(by)),
    conditions: draft.conditions.map(moved(by)),
    exceptions: draft.exceptions.map(moved(by)),
    quantities: draft.quantities.map(moved(by)),
  };
}

function isSelf(name: string, facts: Facts): boolean {
  return [...facts.companies, ...facts.aliases, ...facts.products].some(({ value }) =>
    value.toLowerCase().includes(name),
  );
}

function moved(by: number) {
  return <T extends Reference | Qualifier | Quantity>(one: T): T => ({ ...one, span: shift(one.span, by) });
}
