import type { PolicyModel } from '../model.ts';
import { shift } from '../text/span.ts';
import { findTerms } from './grammar/findTerms.ts';
import { leadInOf } from './sentenceGroups.ts';
import type { Reference, Statement } from './statement.ts';

/** What the items of a list name as purposes, with the statement that introduces the list: "We use your data to:". */
export interface ListedPurposes {
  readonly statement: Statement;
  readonly purposes: readonly Reference[];
}

/** The lead-in ends in "to", or says that purposes follow. */
const tellsWhy =
  /\b(?:purposes?|reasons?|to)\W*$|\b(?:purposes?|reasons?) [^.]{0,60}:\s*$|(?:目的|用途|用于)[^。]{0,12}[:：]\s*$/i;

/**
 * The purposes that lists name item by item. Statements do not hold them: an item says nothing of data by itself, and what
 * its list says of them is said once, in the lead-in.
 */
export function listedPurposes({
  sentences,
  statements,
  knowledge,
  document: { language },
}: Pick<PolicyModel, 'sentences' | 'statements' | 'knowledge' | 'document'>): readonly ListedPurposes[] {
  if (language === 'other') return [];
  const bySentence = new Map(statements.map((statement) => [statement.sentence, statement]));
  return sentences.flatMap((item) => {
    const leadIn = item.kind === 'item' ? leadInOf(item, sentences) : undefined;
    const statement = leadIn && bySentence.get(leadIn.index);
    if (!statement || !tellsWhy.test(leadIn.text)) return [];
    // A single verb is a purpose behind "to", which the lead-in may end in.
    const before = leadIn.tokens.filter(({ tag }) => tag === 'to').slice(-1);
    const tokens = [...before, ...item.tokens];
    const purposes = findTerms(tokens, knowledge, language, { withAims: true }).flatMap(
      ({ ontology, id, from, to }) => {
        const [first, last] = [tokens[Math.max(from, before.length)], tokens[to - 1]];
        if (ontology !== 'purposes' || !first || !last) return [];
        return [{ id, span: shift({ start: first.start, end: last.end }, item.span.start) }];
      },
    );
    return purposes.length > 0 ? [{ statement, purposes }] : [];
  });
}
