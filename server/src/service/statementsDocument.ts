import type { Statement } from '../core/read/statement.ts';
import { quote } from '../core/text/quote.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { escapeMarkdown, placeLink } from './hover.ts';
import { type Presentation, say } from './presentation.ts';
import { lineNumber } from './ranges.ts';
import { statedRegion } from './statedRegion.ts';

/** What was understood, statement by statement, so that a writer sees why something is reported. Markdown. */
export function statementsDocument(policy: AnalysedPolicy, presentation: Presentation): string {
  const { model } = policy;
  const title = say(policy, presentation, 'statements-title', { path: model.path });
  const told = model.statements.map((statement) => tell(policy, statement, presentation));
  const body = told.length > 0 ? told.join('\n\n') : say(policy, presentation, 'statements-none');
  return `# ${escapeMarkdown(title)}\n\n${body}\n`;
}

function tell(policy: AnalysedPolicy, statement: Statement, presentation: Presentation): string {
  const { model, lines } = policy;
  const words = (places: readonly { readonly span: Statement['span'] }[]): string =>
    places.map(({ span }) => quote(model.document.prose, span)).join('; ');
  const ids = (references: Statement['data']): string => references.map(({ id }) => id).join(', ');
  const flags = [
    statement.modality,
    ...(statement.hedged ? ['hedged'] : []),
    ...(statement.exclusive ? ['exclusive'] : []),
  ].join(', ');
  // Names of the fields are those of the command line's `--statements`.
  const fields: readonly (readonly [string, string])[] = [
    ['data', ids(statement.data)],
    ['recipients', ids(statement.recipients)],
    ['purposes', ids(statement.purposes)],
    ['conditions', words(statement.conditions)],
    ['exceptions', words(statement.exceptions)],
    ['quantities', words(statement.quantities)],
    ['subject', statement.subject],
    ['region', statedRegion(model, statement) ?? ''],
  ];
  const line = say(policy, presentation, 'line', { line: lineNumber(lines, statement.span.start) });
  const what = `${statement.actor} ${statement.polarity === 'negative' ? 'not ' : ''}${statement.action} (${flags})`;
  const rest = fields.filter(([, value]) => value !== '').map(([name, value]) => `- ${name}: ${escapeMarkdown(value)}`);
  return [`**${escapeMarkdown(what)}**, ${line}: ${placeLink(policy, statement.span)}`, ...rest].join('\n');
}
