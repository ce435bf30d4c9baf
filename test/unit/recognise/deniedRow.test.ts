import { expect, test } from 'vitest';
import { readPolicy } from '../../../server/src/core/analyse.ts';
import { knowledge } from '../../knowledge.ts';

function read(rows: string) {
  const text = `# Notice\n\nThis notice is about the garden club.\n\n## Categories of personal information we collect\n\n| Category | Examples | Collected |\n|---|---|---|\n${rows}\n`;
  return readPolicy(text, { path: 'privacy.md', format: 'markdown', knowledge, today: '2025-06-01' });
}

const identifiers = '| A. Identifiers | Name, e-mail address | YES |';
const sensitive = (collected: string) => `| B. Sensitive data | Health data, religious beliefs | ${collected} |`;

test('what a table says is not collected is none of the data collected', () => {
  for (const no of ['NO', 'Not collected', '✗']) {
    const { clauses, signals } = read(`${identifiers}\n${sensitive(no)}`);
    expect(clauses.get('sensitive-data')?.state).not.toBe('present');
    expect(signals.get('sensitive')?.value).not.toBe('true');
    expect(clauses.get('data-categories')?.state).toBe('present');
  }
});

test('the same rows that say yes state it', () => {
  const { clauses, signals } = read(`${identifiers}\n${sensitive('YES')}`);
  expect(clauses.get('sensitive-data')?.state).toBe('present');
  expect(signals.get('sensitive')?.value).toBe('true');
});

test('“no” under another title denies nothing of what is collected', () => {
  const text =
    '# Notice\n\nThis notice is about the garden club.\n\n| Data | Sold |\n|---|---|\n| Health data, religious beliefs | NO |\n';
  const { signals } = readPolicy(text, { path: 'privacy.md', format: 'markdown', knowledge, today: '2025-06-01' });
  expect(signals.get('sensitive')?.value).toBe('true');
});
