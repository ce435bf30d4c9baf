import type { Range } from 'vscode-languageserver-types';
import {
  type ChangeDuty,
  comparePolicies,
  type Difference,
  type PolicyComparison,
} from '../core/compare/comparePolicies.ts';
import type { StatedValue } from '../core/compare/statedValues.ts';
import type { ChangeKind } from '../core/knowledge/types.ts';
import type { PolicyModel } from '../core/model.ts';
import { placeInLaw } from '../core/rules/gaps.ts';
import { quote } from '../core/text/quote.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { type ClauseState, clauseTitle, regimeShort } from './clauses.ts';
import { escapeMarkdown } from './hover.ts';
import { type MessageLanguage, serviceText } from './messages.ts';
import { lineNumber, rangeOf } from './ranges.ts';

/** One of two versions. */
export type Version = Pick<AnalysedPolicy, 'model' | 'lines'>;

/** What changed between two versions, with places as editors count them: those of the version that states it. */
export interface ComparisonReport {
  readonly version: 1;
  readonly before: string;
  readonly after: string;
  readonly clauses: readonly {
    readonly id: string;
    readonly before: ClauseState;
    readonly after: ClauseState;
    readonly range: Range | null;
  }[];
  readonly statements: readonly {
    readonly change: 'added' | 'removed';
    readonly action: string;
    readonly polarity: 'positive' | 'negative';
    readonly data: readonly string[];
    readonly recipients: readonly string[];
    readonly text: string;
    readonly range: Range;
  }[];
  readonly values: readonly {
    readonly change: 'added' | 'removed';
    readonly kind: ChangeKind;
    readonly id: string;
    /** For a period the types of data that it holds for. */
    readonly of: readonly string[];
    readonly text: string;
    readonly range: Range;
  }[];
  readonly duties: readonly ChangeDuty[];
}

/** The comparison as plain data. */
export function comparisonReport(before: Version, after: Version): ComparisonReport {
  const { clauses, statements, values, duties } = comparePolicies(before.model, after.model);
  const versionOf = (change: 'added' | 'removed') => (change === 'added' ? after : before);
  const place = ({ change, span }: Difference<unknown>) => {
    const { model, lines } = versionOf(change);
    return { text: quote(model.document.prose, span), range: rangeOf(span, lines) };
  };
  return {
    version: 1,
    before: before.model.path,
    after: after.model.path,
    clauses: clauses.map(({ clause, before: was, after: is, span }) => ({
      id: clause,
      before: was,
      after: is,
      range: span ? rangeOf(span, (is === 'missing' ? before : after).lines) : null,
    })),
    statements: statements.map((difference) => {
      const { action, polarity, data, recipients } = difference.what;
      const ids = (references: typeof data) => references.map(({ id }) => id);
      return {
        change: difference.change,
        action,
        polarity,
        data: ids(data),
        recipients: ids(recipients),
        ...place(difference),
      };
    }),
    values: values.map((difference) => ({
      change: difference.change,
      kind: difference.what.kind,
      id: difference.what.id,
      of: difference.what.of,
      ...place(difference),
    })),
    duties,
  };
}

/** The comparison as a page: what the changes ask for first. Markdown. */
export function comparisonDocument(before: Version, after: Version, language: MessageLanguage): string {
  const { knowledge } = after.model;
  const comparison = comparePolicies(before.model, after.model);
  const say = (id: string, data?: Record<string, string | number>) => serviceText(knowledge, id, data, language);
  const section = (id: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? [`## ${say(id)}`, lines.map((line) => `- ${line}`).join('\n')] : [];
  const placed = ({ change, span }: Difference<unknown>): string => {
    const { model, lines } = change === 'added' ? after : before;
    const line = say('line', { line: lineNumber(lines, span.start) });
    return `“${escapeMarkdown(quote(model.document.prose, span))}” (${line})`;
  };
  const parts = [
    ...section('compare-duties', dutyLines(comparison, after.model, language)),
    ...section(
      'compare-clauses',
      comparison.clauses.map(({ clause, before: was, after: is }) => {
        const title = escapeMarkdown(clauseTitle(after.model, clause, language));
        return `${title}: ${say(`state-${was}`)} → ${say(`state-${is}`)}`;
      }),
    ),
    ...section(
      'compare-values',
      comparison.values.map((difference) => {
        const { kind } = difference.what;
        const { model } = difference.change === 'added' ? after : before;
        const label = escapeMarkdown(labelOf(difference.what, model, language));
        return `${say(`compare-${difference.change}`)} · ${say(`kind-${kind}`)}: **${label}**, ${placed(difference)}`;
      }),
    ),
    ...section(
      'compare-statements',
      comparison.statements.map((difference) => {
        const { action, polarity } = difference.what;
        const done = say(`action-${action}${polarity === 'negative' ? '-not' : ''}`);
        return `${say(`compare-${difference.change}`)} · ${done}: ${placed(difference)}`;
      }),
    ),
  ];
  const title = escapeMarkdown(say('compare-title', { before: before.model.path, after: after.model.path }));
  const body = parts.length > 0 ? parts : [say('compare-none')];
  return `${[`# ${title}`, ...body, say('no-advice')].join('\n\n')}\n`;
}

function dutyLines(
  { duties, values }: PolicyComparison,
  model: PolicyModel,
  language: MessageLanguage,
): readonly string[] {
  const say = (id: string, data?: Record<string, string | number>) => serviceText(model.knowledge, id, data, language);
  return duties.map(({ kind, regime, duty, citation, verified }) => {
    const added = values.filter(({ change, what }) => change === 'added' && what.kind === kind);
    const names = [...new Set(added.map(({ what }) => labelOf(what, model, language)))].join(', ');
    const law = placeInLaw(regimeShort(model, regime), citation);
    const check = verified.startsWith('stored') ? '' : ` (${say('check-citation')})`;
    return escapeMarkdown(`${say(`duty-${duty}`, { what: say(`kind-${kind}`), names, law })}${check}`);
  });
}

const ontologies = { data: 'dataTypes', purpose: 'purposes', recipient: 'recipients' } as const;

/** The name of a value as people know it; periods and ages as the version says that states them. */
function labelOf(
  { kind, id, of, span }: StatedValue,
  { knowledge, document }: PolicyModel,
  language: MessageLanguage,
): string {
  const labelIn = (ontology: keyof typeof ontologies, node: string): string =>
    knowledge[ontologies[ontology]].find((known) => known.id === node)?.label[language] ?? node;
  switch (kind) {
    case 'data':
    case 'purpose':
    case 'recipient':
      return labelIn(kind, id);
    case 'abroad':
      return serviceText(knowledge, 'action-transfer-abroad', {}, language);
    case 'period':
    case 'age': {
      const data = of.map((type) => labelIn('data', type)).join(', ');
      return `${quote(document.prose, span)}${data && ` (${data})`}`;
    }
    default:
      return id;
  }
}
