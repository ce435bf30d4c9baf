import type { OntologyName } from '../core/read/ontology.ts';
import type { Reference, Statement } from '../core/read/statement.ts';
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
  const labels = (ontology: OntologyName, references: readonly Reference[]): string =>
    [...new Set(references.map(({ id }) => labelOf(model, ontology, id, presentation)))].join(', ');
  const { actor, action, polarity } = statement;
  const fields: readonly (readonly [string, string])[] = [
    ['data', labels('dataTypes', statement.data)],
    ['recipients', labels('recipients', statement.recipients)],
    ['purposes', labels('purposes', statement.purposes)],
    ['conditions', words(statement.conditions)],
    ['exceptions', words(statement.exceptions)],
    ['quantities', words(statement.quantities)],
    ['region', statedRegion(model, statement) ?? ''],
  ];
  const line = say(policy, presentation, 'line', { line: lineNumber(lines, statement.span.start) });
  const done = say(policy, presentation, `action-${action}${polarity === 'negative' ? '-not' : ''}`);
  const by = actor === 'we' ? '' : ` (${say(policy, presentation, `actor-${actor}`)})`;
  const rest = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- ${say(policy, presentation, `field-${name}`)}: ${escapeMarkdown(value)}`);
  return [`**${done}**${by}, ${line}: ${placeLink(policy, statement.span)}`, ...rest].join('\n');
}

function labelOf(
  { knowledge }: AnalysedPolicy['model'],
  ontology: OntologyName,
  id: string,
  { language }: Presentation,
): string {
  return knowledge[ontology].find((node) => node.id === id)?.label[language] ?? id;
}
