import {
  type Definition,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { PolicyModel } from '../core/model.ts';
import type { Section } from '../core/structure/section.ts';
import { offsetAt } from '../core/text/lineIndex.ts';
import type { Span } from '../core/text/span.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { crossReferences } from './crossReferences.ts';
import { isAt, rangeOf } from './ranges.ts';
import { sectionNameAt } from './sectionNames.ts';

/** What a policy names in more than one place. */
export interface NamedThing {
  readonly kind: 'term' | 'name' | 'section' | 'data-type';
  /** As written at the cursor. */
  readonly at: Span;
  /** Where it is introduced. */
  readonly definition: Span;
  /** Every place that names it, the definition's own included, in the order of the text. */
  readonly occurrences: readonly Span[];
  /** Whether all occurrences are the same words, so that one edit can change them. */
  readonly renameable: boolean;
}

/** The thing that stands at an offset: a reference or heading, a defined term, a name, or a data type. */
export function thingAt(model: PolicyModel, offset: number): NamedThing | undefined {
  return sectionAt(model, offset) ?? termAt(model, offset) ?? nameAt(model, offset) ?? dataTypeAt(model, offset);
}

/** Where the thing at the cursor is defined. */
export function definition({ model, lines, source }: AnalysedPolicy, position: Position): Definition | null {
  const thing = thingAt(model, offsetAt(lines, position));
  return thing ? { uri: source.uri, range: rangeOf(thing.definition, lines) } : null;
}

/** Every place that names the thing at the cursor. */
export function references(
  { model, lines, source }: AnalysedPolicy,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const thing = thingAt(model, offsetAt(lines, position));
  if (!thing) return [];
  return thing.occurrences
    .filter((span) => includeDeclaration || span.start !== thing.definition.start)
    .map((span) => ({ uri: source.uri, range: rangeOf(span, lines) }));
}

/** The same places, to be marked while the cursor rests there. */
export function highlights({ model, lines }: AnalysedPolicy, position: Position): DocumentHighlight[] {
  const thing = thingAt(model, offsetAt(lines, position));
  return (thing?.occurrences ?? []).map((span) => ({
    range: rangeOf(span, lines),
    kind: span.start === thing?.definition.start ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** The words that a rename would change, or null where nothing can be renamed. */
export function prepareRename({ model, lines }: AnalysedPolicy, position: Position): Range | null {
  const offset = offsetAt(lines, position);
  const section = sectionNameAt(model, offset);
  if (section) return rangeOf(section.at, lines);
  const thing = thingAt(model, offset);
  return thing?.renameable ? rangeOf(thing.at, lines) : null;
}

/** Gives a term, a name, a section's title or its number another wording, everywhere. */
export function rename(
  { model, lines, source }: AnalysedPolicy,
  position: Position,
  newName: string,
): WorkspaceEdit | null {
  const offset = offsetAt(lines, position);
  const newText = newName.trim();
  if (newText === '') return null;
  const section = sectionNameAt(model, offset);
  const thing = section ? undefined : thingAt(model, offset);
  if (section ? !section.accepts(newText) : !thing?.renameable) return null;
  const places = section?.places ?? thing?.occurrences ?? [];
  const edits = [
    ...places.map((span) => ({ range: rangeOf(span, lines), newText })),
    ...(section?.addresses ?? []).map(({ span, write }) => ({ range: rangeOf(span, lines), newText: write(newText) })),
  ];
  return { changes: { [source.uri]: edits } };
}

function sectionAt(model: PolicyModel, offset: number): NamedThing | undefined {
  const all = crossReferences(model);
  const reference = all.find(({ span }) => isAt(span, offset));
  const heading = model.sections.find(({ kind, titleSpan }) => kind === 'heading' && isAt(titleSpan, offset));
  const section: Section | undefined = reference?.section ?? heading;
  if (!section) return undefined;
  const places = all.filter((other) => other.section === section).map(({ span }) => span);
  if (!reference && places.length === 0) return undefined;
  return {
    kind: 'section',
    at: reference?.span ?? section.titleSpan,
    definition: section.titleSpan,
    occurrences: inOrder([section.titleSpan, ...places]),
    renameable: false,
  };
}

function termAt(model: PolicyModel, offset: number): NamedThing | undefined {
  for (const { term, span } of model.facts.definitions) {
    const occurrences = occurrencesOf(model.document.prose, term);
    const at = occurrences.find((place) => isAt(place, offset));
    if (!at) continue;
    const own = occurrences.find((place) => span.start <= place.start && place.end <= span.end) ?? span;
    return { kind: 'term', at, definition: own, occurrences, renameable: true };
  }
  return undefined;
}

function nameAt({ facts, document }: PolicyModel, offset: number): NamedThing | undefined {
  const named = [...facts.companies, ...facts.products, ...facts.emails, ...facts.phones];
  for (const { spans } of named) {
    const at = spans.find((span) => isAt(span, offset));
    if (!at) continue;
    const occurrences = occurrencesOf(document.prose, document.prose.slice(at.start, at.end));
    return { kind: 'name', at, definition: occurrences[0] ?? at, occurrences, renameable: true };
  }
  return undefined;
}

function dataTypeAt({ statements }: PolicyModel, offset: number): NamedThing | undefined {
  const mentions = statements.flatMap(({ data }) => data);
  const here = mentions.find(({ span }) => isAt(span, offset));
  if (!here) return undefined;
  const occurrences = inOrder(mentions.filter(({ id }) => id === here.id).map(({ span }) => span));
  return {
    kind: 'data-type',
    at: here.span,
    definition: occurrences[0] ?? here.span,
    occurrences,
    renameable: false,
  };
}

const wordSign = /[\p{L}\p{N}_]/u;

/** Every place of the exact words, not inside of longer words. */
export function occurrencesOf(prose: string, words: string): readonly Span[] {
  const found: Span[] = [];
  if (words === '') return found;
  // Chinese words have no blanks around them.
  const needsBorders = /^[\p{Script=Latin}\p{N}]/u.test(words);
  for (let at = prose.indexOf(words); at >= 0; at = prose.indexOf(words, at + words.length)) {
    const end = at + words.length;
    const inWord = wordSign.test(prose[at - 1] ?? '') || wordSign.test(prose[end] ?? '');
    if (!needsBorders || !inWord) found.push({ start: at, end });
  }
  return found;
}

/** By place, each place once: two statements of a sentence may name the same words. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  const byStart = new Map(spans.map((span) => [span.start, span]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
