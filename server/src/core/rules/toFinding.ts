import type { RuleInfo } from './builtIn.ts';
import type { Finding, Found } from './rule.ts';

/** Completes what a rule yields with the rule's defaults. */
export function toFinding(rule: RuleInfo, found: Found): Finding {
  return {
    rule: found.rule ?? rule.id,
    message: { id: found.message, data: found.data ?? {} },
    span: found.span,
    severity: found.severity ?? rule.severity,
    related: (found.related ?? []).map(({ span, message, data = {} }) => ({ span, message: { id: message, data } })),
    clauses: found.clauses ?? [],
    regimes: found.regimes ?? [],
    citations: found.citations ?? [],
  };
}
