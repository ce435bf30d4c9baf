import { expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { actionGroups } from '../../../client/src/features/actionGroups.ts';

test('actions stand by the rule that they are for', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const action = (title: string, code: string): CodeAction => ({ title, diagnostics: [{ range, code, message: '' }] });
  const actions = [action('Explain a', 'a'), action('Explain b', 'b'), action('Ignore a', 'a')];
  expect(actionGroups(actions)).toEqual([
    { rule: 'a', actions: [actions[0], actions[2]] },
    { rule: 'b', actions: [actions[1]] },
  ]);
});
