import type { Config } from '../config/config.ts';
import { configRules } from '../config/problem.ts';
import type { ClauseType } from '../knowledge/types.ts';
import { builtInRules, type RuleInfo } from './builtIn.ts';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';

export type { RuleInfo } from './builtIn.ts';

/** Every rule that a finding can name, except those of the clause families, which have one per clause. */
export const ruleCatalogue: readonly RuleInfo[] = [
  ...rules,
  ...Object.values(builtInRules),
  ...Object.values(configRules),
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Families whose rule speaks of one clause at a time: `missing/contact` is a finding of the rule `missing/clause`. */
const clauseFamilies: ReadonlySet<string> = new Set(['missing', 'incomplete']);

const ruleById = new Map(rules.map((rule) => [rule.id, rule]));

/** @returns the part of a rule's id before the slash. */
export function familyOf(ruleId: string): string {
  const slash = ruleId.indexOf('/');
  return slash < 0 ? ruleId : ruleId.slice(0, slash);
}

/** Finds the rule that makes findings under `ruleId`: itself, or for a clause of a clause family the family's rule. */
export function ruleBehind(ruleId: string): Rule | undefined {
  return ruleById.get(ruleId) ?? (isOfClause(ruleId) ? ruleById.get(`${familyOf(ruleId)}/clause`) : undefined);
}

/** All that names findings under `ruleId`, the narrowest first: the id, for a clause its family's rule, the family. */
export function namesOf(ruleId: string): readonly string[] {
  const family = familyOf(ruleId);
  return ruleId === family ? [family] : [ruleId, ruleBehind(ruleId)?.id ?? ruleId, family];
}

/** What the configuration sets for findings under `ruleId`, or for all that a family's name stands for. */
export function configuredSeverity(ruleId: string, { rules: configured }: Config): Config['rules'][string] | undefined {
  return namesOf(ruleId)
    .map((name) => configured[name])
    .find((severity) => severity !== undefined);
}

/** Whether the rule is of a family that speaks of clauses: what mends its findings is text to be inserted, never safe. */
export function isOfClause(ruleId: string): boolean {
  return clauseFamilies.has(familyOf(ruleId));
}

/** Whether `ruleId` names a rule, a family, or a clause of a clause family: what configurations and comments may name. */
export function isRuleName(
  ruleId: string,
  clauses: readonly ClauseType[],
  houseClauses: readonly string[] = [],
): boolean {
  const family = familyOf(ruleId);
  const name = ruleId.slice(family.length + 1);
  if (name === '') return clauseFamilies.has(family) || ruleCatalogue.some((rule) => familyOf(rule.id) === family);
  if (ruleCatalogue.some((rule) => rule.id === ruleId)) return true;
  return clauseFamilies.has(family) && (clauses.some((clause) => clause.id === name) || houseClauses.includes(name));
}
