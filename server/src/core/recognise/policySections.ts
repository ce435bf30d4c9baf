import type { Sentence } from '../read/sentence.ts';
import type { Section } from '../structure/section.ts';
import type { ScopeLabel } from './clausePatterns.ts';
import type { PatternIndex } from './patternIndex.ts';

/**
 * The sections that belong to the policy. A file may hold another document before or after it, such as terms of use: a
 * section of the top level, with sections of its own, whose title names one.
 *
 * @param headings the sentences that are headings.
 * @returns indices of sections.
 */
export function policySections(
  sections: readonly Section[],
  headings: readonly Sentence[],
  scopes: PatternIndex<ScopeLabel>,
): ReadonlySet<number> {
  const titles = new Map(headings.map((sentence) => [sentence.section, sentence] as const));
  const foreign = new Set<number>();
  const top = Math.min(...sections.map(({ level }) => level));
  for (const { index, parent, level, children } of sections) {
    const title = titles.get(index);
    const labels = title && level === top && children.length >= 2 ? scopes.match(title).map(({ label }) => label) : [];
    const isForeign = labels.includes('other-document') && !labels.includes('policy-title');
    if (isForeign || (parent !== undefined && foreign.has(parent))) foreign.add(index);
  }
  // A file that is another document throughout is for the document detection to judge.
  const kept = sections.filter(({ index }) => !foreign.has(index));
  return new Set((kept.length > 0 ? kept : sections).map(({ index }) => index));
}
