import type { RuleInfo } from '../rules/builtIn.ts';
import type { MessageData } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/** What can be wrong with a configuration file; each has its page like any rule. */
export const configRules = {
  syntax: {
    id: 'config/syntax',
    summary: { en: 'The configuration file must be valid YAML or JSON.', zh: '配置文件必须是有效的 YAML 或 JSON。' },
    severity: 'error',
  },
  unknownKey: {
    id: 'config/unknown-key',
    summary: {
      en: 'The configuration file must use keys that Proviso knows.',
      zh: '配置文件必须使用 Proviso 认识的键。',
    },
    severity: 'warning',
  },
  invalidValue: {
    id: 'config/invalid-value',
    summary: {
      en: 'Every value of the configuration file must be one that its key takes.',
      zh: '配置文件的每个值必须是该键可取的值。',
    },
    severity: 'error',
  },
  unknownRule: {
    id: 'config/unknown-rule',
    summary: { en: 'The configuration file must name rules that exist.', zh: '配置文件必须写明存在的规则。' },
    severity: 'warning',
  },
  unreadableFile: {
    id: 'config/unreadable-file',
    summary: {
      en: 'The file that the configuration names must be there and readable.',
      zh: '配置所指的文件必须存在且可读取。',
    },
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
