import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import { createTabStops, withHints } from '../core/insert/snippetSyntax.ts';
import { writtenLanguage } from '../core/parse/language.ts';
import { offsetAt } from '../core/text/lineIndex.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { clausesHere } from './clausePreviews.ts';
import { type ClauseState, clauseState, clauseTitle, coverageOf, regimeShort } from './clauses.ts';
import { type Presentation, say } from './presentation.ts';
import { rangeOf } from './ranges.ts';

/** Signs after which something can be completed, for languages whose quick suggestions editors turn off. */
export const completionTriggers: readonly string[] = ['#', ' ', '“', '"'];

const afterSection = /(?:(?<!\w)(?:sections?|clauses?|articles?|parts?)\s+|第)["“]?([\p{L}\d.]*)$/iu;
const atLineStart =
  /^(\s*(?:#{1,6}\s*(?:(?:\d{1,2}[.)]?|[IVX]{1,5}\.)\s+|[一二三四五六七八九十]{1,3}、\s*)?)?)([\p{L}][\p{L} -]{0,40})?$/u;
const capitalWord = /(?:^|[^\p{L}])(\p{Lu}[\p{L}]*)$/u;

/**
 * What can be written here: after "see section" the sections; at the start of a line or heading the standard clauses, those
 * that lack first; else the terms that the policy defines.
 *
 * @param snippets whether the client fills tab stops.
 */
export function completion(
  policy: AnalysedPolicy,
  position: Position,
  presentation: Presentation,
  snippets: boolean,
): CompletionItem[] {
  const { model, lines } = policy;
  const offset = offsetAt(lines, position);
  const lineStart = offset - position.character;
  const before = model.document.text.slice(lineStart, offset);
  const rangeFrom = (length: number): Range => rangeOf({ start: offset - length, end: offset }, lines);

  const section = afterSection.exec(before);
  if (section) return sectionItems(policy, rangeFrom(section[1]?.length ?? 0));
  const start = atLineStart.exec(before);
  if (start) {
    const isHeading = before.includes('#');
    return [
      ...clauseItems(policy, rangeFrom(before.length), presentation, snippets),
      ...(isHeading ? [] : termItems(policy, rangeFrom(start[2]?.length ?? 0))),
    ];
  }
  const word = capitalWord.exec(before);
  return word ? termItems(policy, rangeFrom(word[1]?.length ?? 0)) : [];
}

function sectionItems({ model }: AnalysedPolicy, range: Range): CompletionItem[] {
  return model.sections
    .filter(({ kind }) => kind === 'heading')
    .map(({ title, number }, index) => {
      const plain = number?.replace(/[.)、]+$/u, '');
      return {
        label: plain === undefined ? `“${title}”` : plain,
        detail: title,
        kind: CompletionItemKind.Reference,
        filterText: plain === undefined ? title : plain,
        sortText: String(index).padStart(4, '0'),
        textEdit: { range, newText: plain ?? `“${title}”` },
      };
    });
}

function termItems({ model }: AnalysedPolicy, range: Range): CompletionItem[] {
  const { document, facts } = model;
  const terms = facts.definitions.map(({ term, meaning }) => ({
    label: term,
    kind: CompletionItemKind.Constant,
    documentation: document.prose.slice(meaning.start, meaning.end).trim(),
    textEdit: { range, newText: term },
  }));
  const names = [...facts.companies, ...facts.products].map(({ value }) => ({
    label: value,
    kind: CompletionItemKind.Class,
    textEdit: { range, newText: value },
  }));
  const seen = new Set<string>();
  return [...terms, ...names].filter(({ label }) => !seen.has(label) && seen.add(label));
}

/** By how much a clause is wanted: lacking and required, lacking, incomplete, there. */
function clauseRank(state: ClauseState, isRequired: boolean): number {
  if (state === 'missing') return isRequired ? 0 : 1;
  return state === 'incomplete' ? 2 : 3;
}

function clauseItems(
  policy: AnalysedPolicy,
  range: Range,
  presentation: Presentation,
  snippets: boolean,
): CompletionItem[] {
  const { model } = policy;
  const [start, end] = [offsetAt(policy.lines, range.start), offsetAt(policy.lines, range.end)];
  const clauseHere = clausesHere(model, { start, end });
  const endsParagraph = /^[^\S\n]*\r?\n[^\S\n]*(?:\r?\n|$)/.test(model.document.text.slice(end, end + 80));
  const typed = lineBefore(policy, range);
  const written = writtenLanguage(model.document);
  return model.knowledge.clauses.map((clause) => {
    const state = clauseState(model, clause.id);
    const required = requiredBy(policy, clause.id);
    const { text: whole, edits } = clauseHere(clause);
    const text = endsParagraph ? whole.trimEnd() : whole;
    const title = clauseTitle(model, clause.id, presentation.language);
    return {
      label: title,
      kind: CompletionItemKind.Snippet,
      detail: [say(policy, presentation, `state-${state}`), ...required].join(' · '),
      documentation: {
        kind: 'markdown',
        value: `${clause.definition[presentation.language]}\n\n---\n\n${withHints(text, model.knowledge, written)}`,
      },
      // The heading's signs are typed already where a heading was begun: they are part of what is matched, and what is
      // typed next is how the heading begins that the clause brings; editors rank by how early they find it.
      filterText: `${typed}${[clause.heading[written], title].join(' ')}`,
      sortText: `${clauseRank(state, required.length > 0)}${String(clause.order).padStart(3, '0')}`,
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: snippets ? createTabStops(model.knowledge, written).toSnippet(text) : text },
      ...(edits.length > 0
        ? { additionalTextEdits: edits.map(({ span, newText }) => ({ range: rangeOf(span, policy.lines), newText })) }
        : {}),
    };
  });
}

function lineBefore({ model, lines }: AnalysedPolicy, range: Range): string {
  const typed = model.document.text.slice(offsetAt(lines, range.start), offsetAt(lines, range.end));
  return atLineStart.exec(typed)?.[1] ?? '';
}

/** Short names of the chosen regimes that ask for the clause. */
export function requiredBy({ model }: AnalysedPolicy, clause: string): readonly string[] {
  const asking = coverageOf(model, clause).filter(
    ({ level, state }) => level !== 'recommended' && state !== 'not-asked',
  );
  return asking.map(({ regime }) => regimeShort(model, regime));
}
