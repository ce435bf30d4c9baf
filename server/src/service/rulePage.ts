import type { Knowledge } from '../core/knowledge/knowledge.ts';
import { familyOf, ruleCatalogue } from '../core/rules/catalogue.ts';

/** The pages of `docs/`, by their path there without `.md`: `rules/contradiction/sharing`, `clauses/contact`. */
export type Pages = Readonly<Record<string, string>>;

/**
 * The page of a rule (`contradiction/sharing`), a clause (`clauses/contact`) or a regime (`regimes/gdpr`), as Markdown. A rule
 * of a clause family without a page of its own has its clause's. Undefined for what does not exist.
 */
export function rulePage(id: string, pages: Pages, knowledge: Knowledge): string | undefined {
  const path = id.replace(/^rules\//, '');
  const page = pages[`rules/${path}`] ?? pages[path];
  if (page !== undefined) return page;
  const clause = knowledge.clauses.find((type) => path === `${familyOf(path)}/${type.id}`);
  if (clause) return pages[`clauses/${clause.id}`];
  const rule = ruleCatalogue.find((other) => other.id === path);
  return rule && `# ${rule.id}\n\n${rule.summary}\n`;
}
