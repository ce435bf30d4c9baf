import { type Config, severityRank } from '../config/config.ts';
import type { PolicyModel } from '../model.ts';
import { hasWords } from '../parse/blocks.ts';
import { builtInRules } from './builtIn.ts';
import { configuredSeverity, isOfClause } from './catalogue.ts';
import { oneConflictEach } from './contradiction/common/oneConflictEach.ts';
import { rules as allRules } from './index.ts';
import type { Finding, Rule } from './rule.ts';
import { type Remaining, suppress } from './suppress.ts';
import { toFinding } from './toFinding.ts';

/** Told of a rule that threw: a bug of ours, never the writer's. */
export type LogRuleFailure = (rule: string, error: unknown) => void;

/**
 * Runs every rule and returns what is left after severities, `off` and suppressions, in the order of the text, and which
 * entries of the configuration ignored something. A rule that throws is reported once and costs only its own remaining
 * findings.
 *
 * @param rules all of them, but for tests of one.
 */
export function runRules(
  policy: PolicyModel,
  onRuleFailure: LogRuleFailure = () => {},
  rules: readonly Rule[] = allRules,
): Remaining {
  const { findings, ignores } = suppress(findAll(policy, onRuleFailure, rules), policy);
  const sorted = [...applySeverity(findings, policy.config)].sort(
    (a, b) =>
      a.span.start - b.span.start || severityRank[a.severity] - severityRank[b.severity] || a.span.end - b.span.end,
  );
  return { findings: sorted, ignores };
}

function findAll(policy: PolicyModel, onRuleFailure: LogRuleFailure, rules: readonly Rule[]): readonly Finding[] {
  if (policy.document.language === 'other') return [languageNotRead(policy)];
  const found = rules
    // Of a rule that speaks of many clauses, one may be on where the rule is off.
    .filter(({ id }) => policy.config.rules[id] !== 'off' || isOfClause(id))
    .flatMap((rule) => runRule(rule, policy, onRuleFailure));
  return oneConflictEach(found);
}

function runRule(rule: Rule, policy: PolicyModel, onRuleFailure: LogRuleFailure): readonly Finding[] {
  const findings: Finding[] = [];
  try {
    for (const found of rule.check(policy)) findings.push(toFinding(rule, found));
  } catch (error) {
    onRuleFailure(rule.id, error);
  }
  return findings;
}

function languageNotRead({ document: { blocks, prose } }: PolicyModel): Finding {
  const first = blocks.find((block) => hasWords(block, prose));
  return toFinding(builtInRules.languageNotRead, { message: 'not-read', span: first?.content ?? { start: 0, end: 0 } });
}

/** Gives each finding the severity that the configuration sets for it; drops those that are off. */
function applySeverity(findings: readonly Finding[], config: Config): readonly Finding[] {
  return findings.flatMap((finding) => {
    const configured = configuredSeverity(finding.rule, config) ?? finding.severity;
    if (configured === 'off') return [];
    return [configured === finding.severity ? finding : { ...finding, severity: configured }];
  });
}
