import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/src/core/analyse.ts';
import { formatOf } from '../../server/src/service/analysis.ts';
import { knowledge } from '../knowledge.ts';

const folder = join(import.meta.dirname, '../fixtures/policies');
const policies = readdirSync(folder).filter((name) => !name.endsWith('.snap'));

const textOf = (name: string) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');

/** Two ways to type the same text. */
const waysToType: readonly { readonly name: string; readonly retype: (text: string) => string }[] = [
  { name: 'line ends of Windows', retype: (text) => text.replaceAll('\n', '\r\n') },
  {
    // A number would begin an item there.
    name: 'lines under headings without a number',
    retype: (text) =>
      text.replace(
        /^(##?) (?!\d+\. )(.+)$/gm,
        (_, { length }: string, title: string) => `${title}\n${'=-'[length - 1]?.repeat(9)}`,
      ),
  },
  { name: 'asterisks before items', retype: (text) => text.replace(/^( *)- /gm, '$1* ') },
];

/** What is read from a text, without where it stands. */
function reading(name: string, text: string) {
  const { model, findings } = analyse(text, {
    path: name,
    format: formatOf(name),
    knowledge,
    today: '2026-05-20',
    force: true,
  });
  const { document, sentences, statements, facts, clauses } = model;
  const words = ({ start, end }: { start: number; end: number }) =>
    document.prose.slice(start, end).replace(/\s+/g, ' ').trim();
  return {
    blocks: document.blocks.filter(({ skip }) => !skip).map(({ kind, content }) => `${kind}: ${words(content)}`),
    sentences: sentences.map(({ span }) => words(span)),
    statements: statements.map(({ sentence, action, data }) => `${sentence} ${action} ${data.map(({ id }) => id)}`),
    companies: facts.companies.map(({ value }) => value),
    dates: facts.dates.map(({ role, value }) => `${role} ${value}`),
    clauses: [...clauses.values()].map(({ clause, state }) => `${clause} ${state}`),
    findings: findings.map(({ rule, message, span }) => `${rule} ${message.id} ${words(span)}`),
  };
}

describe.each(waysToType)('$name change nothing that is read', ({ retype }) => {
  test.each(policies)('%s', (name) => {
    const text = textOf(name);
    expect(reading(name, retype(text))).toEqual(reading(name, text));
  });

  test('and change some of the texts', () => {
    expect(policies.some((name) => retype(textOf(name)) !== textOf(name))).toBe(true);
  });
});
