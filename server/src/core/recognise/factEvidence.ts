import type { Fact, Facts } from '../read/facts.ts';
import type { Sentence } from '../read/sentence.ts';
import type { Evidence } from './clauseMatch.ts';
import { weights } from './weights.ts';

/** What the document's own facts show of a clause: a dated version, a company bound to "we". */
export function factEvidence(facts: Facts, sentences: readonly Sentence[]): ReadonlyMap<string, readonly Evidence[]> {
  const show = (found: readonly Fact[], pattern: string, weight: number): Evidence[] => {
    const span = found[0]?.spans[0];
    if (!span) return [];
    const sentence = sentences.find((one) => one.span.start <= span.start && span.start < one.span.end);
    return sentence ? [{ span, sentence: sentence.index, by: 'statement', pattern, weight, denies: false }] : [];
  };
  const dated = facts.dates.filter(({ role }) => role === 'effective' || role === 'updated');
  return new Map([
    ['effective-date', show(dated, 'the date of this version', weights.stating)],
    [
      'controller-identity',
      [
        ...show(facts.companies, 'the name of a company', weights.supporting),
        ...show(facts.aliases, 'who “we” is', weights.supporting),
      ],
    ],
  ]);
}
