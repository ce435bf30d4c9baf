import { analyse } from '../../server/src/core/analyse.ts';
import { type Config, defaultConfig } from '../../server/src/core/config/config.ts';
import type { RegimeId } from '../../server/src/core/knowledge/types.ts';
import { knowledge } from '../knowledge.ts';

/** Analyses a policy under the regimes given (none: as detected); a rule that throws fails the test. */
export function analyseText(text: string, regimes: readonly RegimeId[] = [], config: Partial<Config> = {}) {
  return analyse(text, {
    path: 'privacy-policy.md',
    format: text.startsWith('#') ? 'markdown' : 'plaintext',
    knowledge,
    config: { ...defaultConfig, ...config, regimes },
    today: '2026-11-22',
    force: true,
    onRuleFailure: (rule, error) => {
      throw new Error(`${rule} failed`, { cause: error });
    },
  });
}
