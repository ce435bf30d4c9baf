import type { Rule } from './rule.ts';

/** What lists and pages need to know of a rule. */
export type RuleInfo = Pick<Rule, 'id' | 'summary' | 'severity'>;

/** Findings that come from running the rules rather than from one of them. */
export const builtInRules = {
  unusedSuppression: {
    id: 'config/unused-suppression',
    summary: {
      en: 'A comment that ignores a rule must have a finding to ignore.',
      zh: '忽略规则的注释必须有可忽略的提示。',
    },
    severity: 'information',
  },
  invalidSuppression: {
    id: 'config/invalid-suppression',
    summary: {
      en: 'A comment that ignores a rule must name rules that exist.',
      zh: '忽略规则的注释必须写明存在的规则。',
    },
    severity: 'warning',
  },
  languageNotRead: {
    id: 'config/language',
    summary: {
      en: 'The policy must be written in a language that Proviso reads.',
      zh: '政策必须以 Proviso 能读取的语言写成。',
    },
    severity: 'information',
  },
} as const satisfies Record<string, RuleInfo>;
