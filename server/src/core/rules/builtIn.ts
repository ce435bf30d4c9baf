import type { Rule } from './rule.ts';

/** What lists and pages need to know of a rule. */
export type RuleInfo = Pick<Rule, 'id' | 'summary' | 'severity'>;

/** Findings that come from running the rules rather than from one of them. */
export const builtInRules = {
  unusedSuppression: {
    id: 'config/unused-suppression',
    summary: 'A comment that ignores a rule must have a finding to ignore.',
    severity: 'information',
  },
  invalidSuppression: {
    id: 'config/invalid-suppression',
    summary: 'A comment that ignores a rule must name rules that exist.',
    severity: 'warning',
  },
  languageNotRead: {
    id: 'config/language',
    summary: 'The policy must be written in a language that Proviso reads.',
    severity: 'information',
  },
} as const satisfies Record<string, RuleInfo>;
