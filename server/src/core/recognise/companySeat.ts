import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact, Facts } from '../read/facts.ts';
import { sentenceAt } from '../read/factsBySentence.ts';
import type { Sentence } from '../read/sentence.ts';
import type { Span } from '../text/span.ts';
import type { ClauseMatch } from './clauseMatch.ts';
import { sentenceOf } from './clauseMatch.ts';
import { weights } from './weights.ts';

interface CompanySources {
  readonly sentences: readonly Sentence[];
  readonly facts: Facts;
  readonly clauses: ReadonlyMap<string, ClauseMatch>;
}

/**
 * The companies that the text names as its own: where it says who is responsible, below a heading that announces this, or
 * where it says who “we” is. Any other may be a host or a bank.
 */
export function ownCompanies({ sentences, facts, clauses }: CompanySources): readonly Fact[] {
  const shown = (clauses.get('controller-identity')?.evidence ?? []).filter(
    ({ denies, weight }) => !denies && weight >= weights.stating,
  );
  const stating = new Set(shown.map(({ sentence }) => sentence));
  const headed = new Set(shown.flatMap((one) => (one.by === 'heading' ? sentenceOf(one, sentences)!.section : [])));
  for (const { spans } of facts.aliases) {
    for (const { start } of spans) {
      const sentence = sentenceAt(sentences, start);
      if (sentence) stating.add(sentence.index);
    }
  }
  return facts.companies.flatMap(({ value, spans }) => {
    const own = spans.filter(({ start }) => {
      const sentence = sentenceAt(sentences, start);
      return sentence !== undefined && (stating.has(sentence.index) || headed.has(sentence.section));
    });
    return own.length > 0 ? [{ value, spans: own }] : [];
  });
}

/** The first name that has one of the legal forms in a list. */
export function nameOfForm(
  companies: readonly Fact[],
  forms: Knowledge['lexicons'][string] | undefined,
): Span | undefined {
  const isOfForm = ({ value }: Fact) =>
    forms?.en.some((form) => value.endsWith(` ${form}`) || value.startsWith(`${form} `));
  return companies.find(isOfForm)?.spans[0];
}
