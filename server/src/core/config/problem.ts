import type { RuleInfo } from '../rules/builtIn.ts';
import type { MessageData } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/** What can be wrong with a configuration file; each has its page like any rule. */
export const configRules = {
  syntax: {
    id: 'config/syntax',
    summary: 'The configuration file must be valid YAML or JSON.',
    severity: 'error',
  },
  unknownKey: {
    id: 'config/unknown-key',
    summary: 'The configuration file must use keys that Proviso knows.',
    severity: 'warning',
  },
  invalidValue: {
    id: 'config/invalid-value',
    summary: 'Every value of the configuration file must be one that its key takes.',
    severity: 'error',
  },
  unknownRule: {
    id: 'config/unknown-rule',
    summary: 'The configuration file must name rules that exist.',
    severity: 'warning',
  },
  unreadableFile: {
    id: 'config/unreadable-file',
    summary: 'The file that the configuration names must be there and readable.',
    severity: 'error',
  },
} as const satisfies Record<string, RuleInfo>;

/** A fault of a configuration file or house standard. Offsets are those of that file. */
export interface ConfigProblem {
  readonly rule: (typeof configRules)[keyof typeof configRules];
  /** Id of the message within the rule. */
  readonly message: string;
  readonly data: MessageData;
  readonly span: Span;
}
