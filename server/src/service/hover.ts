import type { Hover, Position } from 'vscode-languageserver-types';
import { familyOf } from '../core/rules/catalogue.ts';
import { placeInLaw } from '../core/rules/gaps.ts';
import { offsetAt } from '../core/text/lineIndex.ts';
import { quote } from '../core/text/quote.ts';
import type { Span } from '../core/text/span.ts';
import type { AnalysedPolicy } from './analysis.ts';
import {
  addressedClauses,
  clauseState,
  clausesBySection,
  clauseTitle,
  clauseTypeOf,
  coverageOf,
  elementText,
  regimeShort,
} from './clauses.ts';
import { findingText } from './messages.ts';
import { thingAt } from './navigation.ts';
import { type Presentation, say } from './presentation.ts';
import { isAt, lineNumber } from './ranges.ts';

/**
 * What is known of the place under the cursor: the statements that it conflicts with, the definition of a term, all that is
 * said of a data type, and the clauses that it states with state, elements and articles.
 */
export function hover(policy: AnalysedPolicy, position: Position, presentation: Presentation): Hover | null {
  const offset = offsetAt(policy.lines, position);
  const parts = [
    ...conflictsAt(policy, offset, presentation),
    ...thingPart(policy, offset, presentation),
    ...clausesAt(policy, offset).map((clause) => clausePart(policy, clause, presentation)),
  ];
  if (parts.length === 0) return null;
  return { contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') } };
}

/** A link to a place of the same document, as editors open it. */
export function placeLink({ source, lines, model }: AnalysedPolicy, span: Span, words?: string): string {
  const line = lineNumber(lines, span.start);
  const label = words ?? `“${escapeMarkdown(quote(model.document.prose, span))}”`;
  return `[${label}](${source.uri}#L${line})`;
}

export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, '\\$&');
}

/**
 * Findings with two places, seen from either. Where the finding itself stands, editors show its message already, so that
 * only the words of the other places are added.
 */
function conflictsAt(policy: AnalysedPolicy, offset: number, presentation: Presentation): string[] {
  return policy.findings
    .filter(({ related }) => related.length > 0)
    .flatMap((finding) => {
      const places = [finding.span, ...finding.related.map(({ span }) => span)];
      const here = places.findIndex((span) => isAt(span, offset));
      if (here < 0 || (here === 0 && familyOf(finding.rule) === 'missing')) return [];
      const others = places.toSpliced(here, 1);
      const listed = placeList(policy, others, presentation);
      const text = findingText(policy.model.knowledge, finding, presentation.language);
      return [here === 0 ? listed : `${escapeMarkdown(text)}\n\n${listed}`];
    });
}

function placeList(policy: AnalysedPolicy, spans: readonly Span[], presentation: Presentation): string {
  const places = spans.map((span) => {
    const line = lineNumber(policy.lines, span.start);
    return `- ${say(policy, presentation, 'line', { line })}: ${placeLink(policy, span)}`;
  });
  return places.join('\n');
}

function thingPart(policy: AnalysedPolicy, offset: number, presentation: Presentation): string[] {
  const { model, lines } = policy;
  const thing = thingAt(model, offset);
  if (!thing) return [];
  const words = (span: Span): string => escapeMarkdown(quote(model.document.prose, span, 300));
  const count = thing.occurrences.length;
  if (thing.kind === 'term') {
    const defined = model.facts.definitions.find(
      ({ span }) => span.start <= thing.definition.start && thing.definition.end <= span.end,
    );
    return [
      `**${words(thing.at)}**: ${words(defined?.meaning ?? thing.definition)}\n\n${say(policy, presentation, 'uses', { count })}`,
    ];
  }
  if (thing.kind === 'section')
    return [
      `**${words(thing.definition)}** (${placeLink(policy, thing.definition, say(policy, presentation, 'line', { line: lineNumber(lines, thing.definition.start) }))})`,
    ];
  if (thing.kind === 'data-type') return dataPart(policy, thing.at, presentation);
  return count > 1 ? [`**${words(thing.at)}**: ${say(policy, presentation, 'uses', { count })}`] : [];
}

/** The whole story of a data type: every statement about it, with its line. */
function dataPart(policy: AnalysedPolicy, at: Span, presentation: Presentation): string[] {
  const { model, lines } = policy;
  const id = model.statements.flatMap(({ data }) => data).find(({ span }) => span.start === at.start)?.id;
  const statements = model.statements.filter(({ data }) => data.some((reference) => reference.id === id));
  const label = model.knowledge.dataTypes.find((node) => node.id === id)?.label[presentation.language];
  if (label === undefined || statements.length < 2) return [];
  const told = statements.slice(0, 12).map((statement) => {
    const not = statement.polarity === 'negative' ? '-not' : '';
    const what = say(policy, presentation, `action-${statement.action}${not}`);
    return `- ${what}, ${say(policy, presentation, 'line', { line: lineNumber(lines, statement.span.start) })}: ${placeLink(policy, statement.span)}`;
  });
  return [`**${escapeMarkdown(label)}**\n\n${told.join('\n')}`];
}

/** The clauses that a heading's section states, or that the words at the cursor are evidence of. */
function clausesAt({ model }: AnalysedPolicy, offset: number): readonly string[] {
  const section = model.sections.find(({ kind, titleSpan }) => kind !== 'root' && isAt(titleSpan, offset));
  const ofSection = section ? (clausesBySection(model).get(section.index) ?? []) : [];
  const ofEvidence = addressedClauses(model)
    .filter(({ evidence }) => evidence.some(({ span }) => isAt(span, offset)))
    .map(({ clause }) => clause);
  return [...new Set([...ofSection, ...ofEvidence])].slice(0, 4);
}

/** A clause with its definition, state, elements and articles. */
export function clausePart(policy: AnalysedPolicy, clause: string, presentation: Presentation): string {
  const { model } = policy;
  const { language } = presentation;
  const type = clauseTypeOf(model, clause);
  const title = escapeMarkdown(clauseTitle(model, clause, language));
  const state = say(policy, presentation, `state-${clauseState(model, clause)}`);
  const found = model.clauses.get(clause)?.elements;
  const elements = (type?.elements ?? []).map(({ id }) => {
    const mark = found?.has(id) === true ? '✓' : '–';
    return `${mark} ${escapeMarkdown(elementText(model, clause, id, language))}`;
  });
  const articles = coverageOf(model, clause).map(({ regime, citation, level }) => {
    const law = model.knowledge.regimes.find(({ id }) => id === regime);
    const verified = regime === 'house' ? undefined : type?.levels[regime]?.verified;
    const check =
      verified === 'stored-text' || verified === 'stored-secondary'
        ? ''
        : ` (${say(policy, presentation, 'check-citation')})`;
    const article = escapeMarkdown(placeInLaw(regimeShort(model, regime), citation));
    return `- ${law ? `[${article}](${law.url})` : article}: ${say(policy, presentation, `level-${level}`)}${check}`;
  });
  const page = `[${say(policy, presentation, 'more')}](${presentation.pageLink(`clauses/${clause}`)})`;
  return [
    `**${title}** (${state})`,
    ...(type ? [escapeMarkdown(type.definition[language])] : []),
    ...(elements.length > 0 ? [elements.join('  \n')] : []),
    ...(articles.length > 0 ? [articles.join('\n')] : []),
    ...(type ? [page] : []),
  ].join('\n\n');
}
