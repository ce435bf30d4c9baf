import type { PolicyModel } from '../core/model.ts';
import { listedThings } from '../core/read/listedThings.ts';
import type { Action, Statement } from '../core/read/statement.ts';
import { quote } from '../core/text/quote.ts';
import type { Span } from '../core/text/span.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { escapeMarkdown, placeLink } from './hover.ts';
import { type Presentation, say } from './presentation.ts';
import { lineNumber, rangeOf } from './ranges.ts';
import type { DataMap, DataMapCell, DataMapRow } from './views.ts';

/** A cell with its place in the text, from which link and range are made. */
interface PlacedCell {
  readonly text: string;
  readonly negated: boolean;
  readonly span: Span;
}

type Column = 'collected' | 'usedFor' | 'sharedWith' | 'kept' | 'where';

const columns: Readonly<Record<Column, string>> = {
  collected: 'column-collected',
  usedFor: 'column-used',
  sharedWith: 'column-shared',
  kept: 'column-kept',
  where: 'column-where',
};

const giving: ReadonlySet<Action> = new Set(['share', 'sell', 'publish']);
const keeping: ReadonlySet<Action> = new Set(['retain', 'store', 'delete']);
const using: ReadonlySet<Action> = new Set(['use', 'collect', 'track', 'personalise']);

/** Every data type that the policy names, with all that it says is done with it: the table that a reviewer draws by hand. */
export function dataMap(policy: AnalysedPolicy, presentation: Presentation): DataMap {
  const { model, lines } = policy;
  const told = toldThings(model);
  const used = new Set(told.flatMap(({ data }) => data.map(({ id }) => id)));
  const types = model.knowledge.dataTypes.filter(({ id }) => used.has(id));
  const placed = types.map(({ id, label }) => {
    const statements = told.filter(({ data }) => data.some((reference) => reference.id === id));
    const cells = (column: Column) => distinct(statements.flatMap((s) => cellsOf(policy, s, column, presentation)));
    return { id, label: label[presentation.language], cells };
  });
  const rows = placed.map(({ id, label, cells }): DataMapRow => {
    const views = (column: Column): DataMapCell[] =>
      cells(column).map(({ text, negated, span }) => ({ text, negated, range: rangeOf(span, lines) }));
    return {
      id,
      label,
      collected: views('collected'),
      usedFor: views('usedFor'),
      sharedWith: views('sharedWith'),
      kept: views('kept'),
      where: views('where'),
    };
  });
  const title = say(policy, presentation, 'data-map-title', { path: model.path });
  const keys = Object.keys(columns) as Column[];
  const head = ['column-data', ...Object.values(columns)].map((id) => say(policy, presentation, id));
  const body = placed.map(({ label, cells }) => [
    escapeMarkdown(label),
    ...keys.map((column) =>
      cells(column)
        .map((cell) => cellLink(policy, cell, presentation))
        .join('<br>'),
    ),
  ]);
  const table = [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const content = rows.length > 0 ? table : say(policy, presentation, 'data-map-none');
  const markdown = `# ${escapeMarkdown(title)}\n\n${content}\n\n${say(policy, presentation, 'no-advice')}\n`;
  return { title, rows, markdown };
}

/** Statements of what is done with data, and what the lists say that they introduce. What readers do is theirs. */
function toldThings(model: PolicyModel): readonly Statement[] {
  const told = model.statements.filter(({ actor }) => actor !== 'user');
  const listed = listedThings(model).filter(({ statement }) => told.includes(statement));
  return [
    ...told,
    ...listed.map(({ statement, item, data, purposes }) => ({
      ...statement,
      span: item,
      purposes,
      data: data.length > 0 ? data : statement.data,
    })),
  ];
}

function cellsOf(
  policy: AnalysedPolicy,
  statement: Statement,
  column: Column,
  presentation: Presentation,
): readonly PlacedCell[] {
  const { model } = policy;
  const { action, span } = statement;
  const negated = statement.polarity === 'negative';
  const cell = (text: string): PlacedCell => ({ text, negated, span });
  const words = (place: Span): PlacedCell => cell(quote(model.document.prose, place, 60));
  if (column === 'collected') return action === 'collect' ? [cell(say(policy, presentation, 'yes'))] : [];
  if (column === 'usedFor') {
    if (!using.has(action)) return [];
    return statement.purposes.map(({ id, span: at }) => named(model, 'purposes', id, cell, presentation) ?? words(at));
  }
  if (column === 'sharedWith') {
    if (!giving.has(action)) return [];
    const recipients = statement.recipients.map(
      ({ id, span: at }) => named(model, 'recipients', id, cell, presentation) ?? words(at),
    );
    // "We send emails": what nobody is named for may be no sharing.
    return recipients.length > 0 || !negated ? recipients : [cell(say(policy, presentation, `action-${action}`))];
  }
  if (column === 'kept') {
    return keeping.has(action) ? statement.quantities.filter((q) => q.role === 'period').map((q) => words(q.span)) : [];
  }
  return action === 'transfer-abroad' ? [cell(say(policy, presentation, 'action-transfer-abroad'))] : [];
}

function named(
  { knowledge }: PolicyModel,
  ontology: 'purposes' | 'recipients',
  id: string,
  cell: (text: string) => PlacedCell,
  { language }: Presentation,
): PlacedCell | undefined {
  const node = knowledge[ontology].find((other) => other.id === id);
  return node && cell(node.label[language]);
}

function distinct(cells: readonly PlacedCell[]): readonly PlacedCell[] {
  const seen = new Set<string>();
  return cells.filter(({ text, negated }) => !seen.has(`${negated} ${text}`) && seen.add(`${negated} ${text}`));
}

function cellLink(policy: AnalysedPolicy, { text, negated, span }: PlacedCell, presentation: Presentation): string {
  const isYes = text === say(policy, presentation, 'yes');
  const what = !negated
    ? text
    : isYes
      ? say(policy, presentation, 'no')
      : say(policy, presentation, 'not', { what: text });
  const line = say(policy, presentation, 'line', { line: lineNumber(policy.lines, span.start) });
  return placeLink(policy, span, `${escapeMarkdown(what)} (${line})`);
}
