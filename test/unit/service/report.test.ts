import { expect, test } from 'vitest';
import { fixesOf } from '../../../server/src/core/rules/edits.ts';
import { reportDocument } from '../../../server/src/service/report.ts';
import { read } from './check.ts';

const policy = read('# Privacy policy\n\nWe collect the the name of our users.\n');

test('findings come with their fixes only where they are shown', () => {
  const titled = (...severities: string[]) =>
    reportDocument(policy, { showsFixes: (severity) => severities.includes(severity) })
      .diagnostics.filter(({ fixes }) => fixes.length > 0)
      .map(({ severity }) => severity);
  expect(titled()).toEqual([]);
  expect(new Set(titled('hint'))).toEqual(new Set(['hint']));
  expect(reportDocument(policy).diagnostics.some(({ fixes }) => fixes.length > 0)).toBe(true);
});

test('fixes of a finding are made once', () => {
  for (const finding of policy.findings) expect(fixesOf(finding, policy.model)).toBe(fixesOf(finding, policy.model));
});
