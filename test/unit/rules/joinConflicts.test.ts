import { expect, test } from 'vitest';
import { joinConflicts } from '../../../server/src/core/rules/contradiction/common/joinConflicts.ts';

test('promises that nothing joins are conflicts of their own, in their order', () => {
  const broken = [
    { promise: 'A', breaches: ['x', 'y'] },
    { promise: 'B', breaches: ['z'] },
  ];
  expect(joinConflicts(broken)).toEqual([
    { promises: ['A'], breaches: ['x', 'y'] },
    { promises: ['B'], breaches: ['z'] },
  ]);
});

test('two promises are one conflict where a third shares a breach with each', () => {
  const broken = [
    { promise: 'A', breaches: ['x'] },
    { promise: 'B', breaches: ['z'] },
    { promise: 'C', breaches: ['v'] },
    { promise: 'D', breaches: ['z', 'y', 'x'] },
  ];
  expect(joinConflicts(broken)).toEqual([
    { promises: ['A', 'B', 'D'], breaches: ['x', 'z', 'y'] },
    { promises: ['C'], breaches: ['v'] },
  ]);
});

test('nothing broken is no conflict', () => {
  expect(joinConflicts([])).toEqual([]);
});
