import type { Sentence } from '../read/sentence.ts';
import type { ClausePatterns } from './clausePatterns.ts';
import { covering } from './headings.ts';
import type { PatternHit } from './patternIndex.ts';

/** The titles of columns that name clauses, by the cell that is the title. */
const known = new WeakMap<Sentence, readonly PatternHit<string>[]>();

/**
 * The clauses that a cell of a table states by the title of its column: what stands under “Kept for” is a period. Where
 * another title in the row shows that the table only looks like the clause (one of cookies), its cells state nothing.
 *
 * @param group the sentences that the cell stands among, the titles with them.
 * @param filler the words of a title that say nothing of its topic.
 */
export function columnClauses(
  { kind, text, leadIn }: Sentence,
  group: readonly Sentence[],
  { headings, sentences }: Pick<ClausePatterns, 'headings' | 'sentences'>,
  filler: ReadonlySet<string>,
): readonly PatternHit<string>[] {
  const title = leadIn === undefined ? undefined : group[leadIn];
  if (kind !== 'cell' || !title || !/[\p{L}\p{N}]/u.test(text)) return [];
  let named = known.get(title);
  if (!named) {
    const row = group.filter(({ block }) => block === title.block);
    const lookAlikes = row.flatMap((one) => sentences.match(one).filter(({ label }) => label.role === 'confusable'));
    named = covering(headings.match(title), title, filler).filter(
      (hit) => !lookAlikes.some(({ label }) => label.clause === hit.label),
    );
    known.set(title, named);
  }
  return named;
}
