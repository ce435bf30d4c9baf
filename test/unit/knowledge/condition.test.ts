import { describe, expect, test } from 'vitest';
import { holds, parseCondition, signalsOf } from '../../../server/src/core/knowledge/condition.ts';

const value = (source: string, ...trueSignals: string[]) =>
  holds(parseCondition(source), (signal) => trueSignals.includes(signal));

describe('conditions', () => {
  test.each([
    ['cookies', ['cookies'], true],
    ['cookies', [], false],
    ['not consent_basis', [], true],
    ['targets_eu and not established_in_eu', ['targets_eu'], true],
    ['targets_eu and not established_in_eu', ['targets_eu', 'established_in_eu'], false],
    ['cookies or tracking or (sdk and analytics)', ['sdk'], false],
    ['cookies or tracking or (sdk and analytics)', ['sdk', 'analytics'], true],
    ['a or b and c', ['a'], true],
    ['(a or b) and c', ['a'], false],
    ['not (a or b)', ['b'], false],
  ])('%s with %j is %j', (source, signals, expected) => {
    expect(value(source, ...signals)).toBe(expected);
  });

  test('names its signals in their order', () => {
    expect(signalsOf(parseCondition('cookies or not (sdk and analytics)'))).toEqual(['cookies', 'sdk', 'analytics']);
  });

  test.each(['', 'and', 'cookies sdk', '(cookies', 'cookies)', 'not', 'cookies && sdk', 'Cookies'])(
    'does not accept “%s”',
    (source) => {
      expect(() => parseCondition(source)).toThrow(SyntaxError);
    },
  );
});
