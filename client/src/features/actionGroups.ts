import type { CodeAction } from 'vscode-languageserver-types';

/** What can be done about the findings of one rule. */
export interface ActionGroup {
  readonly rule: string;
  readonly actions: readonly CodeAction[];
}

/** Actions by the rule of the finding that each is for, in the order in which the rules come first. */
export function actionGroups(actions: readonly CodeAction[]): readonly ActionGroup[] {
  const ruleOf = ({ diagnostics }: CodeAction): string => String(diagnostics?.[0]?.code ?? '');
  const rules = [...new Set(actions.map(ruleOf))];
  return rules.map((rule) => ({ rule, actions: actions.filter((action) => ruleOf(action) === rule) }));
}
