import { type Config, severityRank } from '../config/config.ts';
import type { PolicyModel } from '../model.ts';
import { builtInRules } from './builtIn.ts';
import { familyOf } from './catalogue.ts';
import { oneConflictEach } from './contradiction/common/oneConflictEach.ts';
import { rules as allRules } from './index.ts';
import type { Finding, Rule } from './rule.ts';
import { suppress } from './suppress.ts';
import { toFinding } from './toFinding.ts';

/** Told of a rule that threw: a bug of ours, never the writer's. */
export type LogRuleFailure = (rule: string, error: unknown) => void;

/**
 * Runs every rule and returns what is left after severities, `off` and suppressions, in the order of the text. A rule that
 * throws is reported once and costs only its own remaining findings.
 *
 * @param rules all of them, but for tests of one.
 */
export function runRules(
  policy: PolicyModel,
  onRuleFailure: LogRuleFailure = () => {},
  rules: readonly Rule[] = allRules,
): readonly Finding[] {
  if (policy.document.language === 'other') {
    return applySeverity(suppress([languageNotRead(policy)], policy), policy.config);
  }
  const found = rules
    .filter(({ id }) => policy.config.rules[id] !== 'off')
    .flatMap((rule) => runRule(rule, policy, onRuleFailure));
  return [...applySeverity(suppress(oneConflictEach(found), policy), policy.config)].sort(
    (a, b) =>
      a.span.start - b.span.start || severityRank[a.severity] - severityRank[b.severity] || a.span.end - b.span.end,
  );
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

function languageNotRead(policy: PolicyModel): Finding {
  const first = policy.document.blocks.find((block) => block.kind !== 'skip');
  return toFinding(builtInRules.languageNotRead, { message: 'not-read', span: first?.content ?? { start: 0, end: 0 } });
}

/** Gives each finding the severity that the configuration sets for its rule or else its family; drops those that are off. */
function applySeverity(findings: readonly Finding[], config: Config): readonly Finding[] {
  return findings.flatMap((finding) => {
    const configured = config.rules[finding.rule] ?? config.rules[familyOf(finding.rule)] ?? finding.severity;
    if (configured === 'off') return [];
    return [configured === finding.severity ? finding : { ...finding, severity: configured }];
  });
}
