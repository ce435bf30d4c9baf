import { describe, expect, test } from 'vitest';
import { oneConflictEach } from '../../../server/src/core/rules/contradiction/common/oneConflictEach.ts';
import type { Finding } from '../../../server/src/core/rules/rule.ts';
import { runRules } from '../../../server/src/core/rules/runRules.ts';
import { read } from '../service/check.ts';

/** A finding on the sentence that starts at the first of `starts`, with the others as related places. */
function finding(rule: string, severity: Finding['severity'], ...starts: readonly [number, ...number[]]): Finding {
  const [span, ...related] = starts.map((start) => ({ start, end: start + 5 })) as [
    Finding['span'],
    ...Finding['span'][],
  ];
  const message = { id: 'promise', data: {} };
  return {
    rule,
    severity,
    span,
    message,
    related: related.map((one) => ({ span: one, message })),
  } as unknown as Finding;
}

describe('contradictions between the same sentences are one', () => {
  const sharing = finding('contradiction/sharing', 'error', 90, 10);
  const sale = finding('contradiction/sale', 'warning', 90, 10);

  test('the most severe is kept, of equal ones the first', () => {
    expect(oneConflictEach([sale, sharing])).toEqual([sharing]);
    const equal = { ...sale, severity: 'error' } as const;
    expect(oneConflictEach([equal, sharing])).toEqual([equal]);
  });

  test('one with a further sentence holds the other', () => {
    const wider = finding('contradiction/sharing', 'error', 90, 10, 40);
    expect(oneConflictEach([sale, wider])).toEqual([wider]);
    const other = finding('contradiction/sale', 'warning', 90, 10, 60);
    expect(oneConflictEach([other, wider])).toEqual([other, wider]);
  });

  test('other families and findings on one sentence stay', () => {
    const alone = finding('contradiction/sale', 'warning', 90);
    const term = finding('definition/duplicate', 'warning', 90, 10);
    expect(oneConflictEach([sharing, alone, term])).toEqual([sharing, alone, term]);
  });
});

test('a policy that denies and tells sharing with advertisers has one finding', () => {
  const text = `# Privacy policy

We never share your personal data with advertisers.

## Advertising

We share your personal data with advertisers, who show you advertisements that fit your interests on other websites.
`;
  const found = runRules(read(text).model).findings.filter(({ rule }) => rule.startsWith('contradiction/'));
  expect(found).toHaveLength(1);
});
