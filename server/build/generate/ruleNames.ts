import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { familyOf, ruleCatalogue } from '../../src/core/rules/catalogue.ts';

/** All that the configuration's `rules` can name: families, rules, and the rules of single clauses. */
export function allRuleNames(knowledge: Knowledge): readonly string[] {
  const rules = ruleCatalogue.map((rule) => rule.id);
  const ofClauses = ['missing', 'incomplete'].flatMap((family) => knowledge.clauses.map(({ id }) => `${family}/${id}`));
  const families = [...new Set(['missing', 'incomplete', ...rules.map(familyOf)])].sort();
  return [...families, ...[...new Set([...rules, ...ofClauses, 'missing/data-subject-rights'])].sort()];
}
