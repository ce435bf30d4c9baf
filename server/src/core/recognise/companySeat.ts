import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Facts } from '../read/facts.ts';
import type { Span } from '../text/span.ts';

/** Where a legal form says that a company has its seat, with the company's name. */
export interface Seat {
  readonly in: 'europe' | 'elsewhere';
  readonly name: Span;
}

/** What the legal form of the document's own company tells of its seat; undefined where the form is known in many places. */
export function companySeat({ companies }: Facts, knowledge: Knowledge): Seat | undefined {
  const european = knowledge.lexicons['european-company-forms']?.en ?? [];
  const foreign = knowledge.lexicons['foreign-company-forms']?.en ?? [];
  for (const { value, spans } of companies) {
    const name = spans[0];
    const has = (forms: readonly string[]) =>
      forms.some((form) => value.endsWith(` ${form}`) || value.startsWith(`${form} `));
    if (name && has(european)) return { in: 'europe', name };
    if (name && has(foreign)) return { in: 'elsewhere', name };
  }
  return undefined;
}
