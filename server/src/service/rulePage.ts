import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { Bilingual } from '../core/knowledge/types.ts';
import { familyOf, ruleBehind, ruleCatalogue } from '../core/rules/catalogue.ts';
import type { MessageLanguage } from './messages.ts';

/** The pages of `docs/`, by their path there without `.md`: `rules/contradiction/sharing`, `clauses/contact`. */
export type Pages = Readonly<Record<string, string>>;

/**
 * The page of a rule (`contradiction/sharing`), a clause (`clauses/contact`) or a regime (`regimes/gdpr`), as Markdown. A rule
 * of a clause family without a page of its own has its clause's. The pages are English; in another language a summary
 * stands above them. Undefined for what does not exist.
 */
export function rulePage(
  id: string,
  pages: Pages,
  knowledge: Knowledge,
  language: MessageLanguage = 'en',
): string | undefined {
  const path = id.replace(/^rules\//, '');
  const page = englishPage(path, pages, knowledge);
  const summary = language === 'en' ? undefined : summaryOf(path, knowledge)?.[language];
  return page !== undefined && summary !== undefined ? `> ${summary}\n\n${page}` : page;
}

function englishPage(path: string, pages: Pages, knowledge: Knowledge): string | undefined {
  const page = pages[`rules/${path}`] ?? pages[path];
  if (page !== undefined) return page;
  const clause = knowledge.clauses.find((type) => path === `${familyOf(path)}/${type.id}`);
  if (clause) return pages[`clauses/${clause.id}`];
  const summary = ruleCatalogue.find((rule) => rule.id === path)?.summary.en;
  return summary && `# ${path}\n\n${summary}\n`;
}

function summaryOf(path: string, { clauses, regimes }: Knowledge): Bilingual | undefined {
  const rule = ruleCatalogue.find((one) => one.id === path);
  if (rule) return rule.summary;
  const name = path.slice(path.indexOf('/') + 1);
  const clause = clauses.find((type) => type.id === name);
  if (!clause) return regimes.find((regime) => regime.id === name)?.about;
  const behind = ruleBehind(path)?.summary ?? { en: '', zh: '' };
  const { definition } = clause;
  return { en: `${definition.en} ${behind.en}`.trim(), zh: `${definition.zh}${behind.zh}` };
}
