import type { PolicyModel } from '../model.ts';
import { overlaps, type Span, shift } from '../text/span.ts';
import { findTerms } from './grammar/findTerms.ts';
import { leadInOf } from './sentenceGroups.ts';
import type { Reference, Statement } from './statement.ts';

/** What the item of a list names, with the statement that introduces the list: "We use your data to:", "We collect:". */
export interface ListedThings {
  readonly statement: Statement;
  readonly item: Span;
  /** Where the lead-in asks why. */
  readonly purposes: readonly Reference[];
  /** Where it asks what. */
  readonly data: readonly Reference[];
}

/** The lead-in ends in "to", or says that purposes follow. */
const tellsWhy =
  /\b(?:purposes?|reasons?|to)\W*$|\b(?:purposes?|reasons?) [^.]{0,60}:\s*$|(?:目的|用途|用于)[^。]{0,12}[:：]\s*$/i;

/** Data or kinds of them follow. */
const tellsWhat =
  /\b(?:data|information|details|following|collect)\b[^.]{0,60}:\s*$|(?:信息|数据|收集)[^。]{0,12}[:：]\s*$/i;

/**
 * The purposes and data that lists name item by item. Not all of them are in statements: an item says nothing of data by
 * itself, and what its list says of them is said once, in the lead-in.
 */
export function listedThings({
  sentences,
  statements,
  knowledge,
  document: { language },
}: Pick<PolicyModel, 'sentences' | 'statements' | 'knowledge' | 'document'>): readonly ListedThings[] {
  if (language === 'other') return [];
  const leading = new Map(statements.map((statement) => [statement.sentence, statement]));
  const denied = statements.filter(({ polarity }) => polarity === 'negative');
  return sentences.flatMap((item) => {
    const leadIn = item.kind === 'item' ? leadInOf(item, sentences) : undefined;
    const statement = leadIn && leading.get(leadIn.index);
    if (!statement) return [];
    const ontology = tellsWhy.test(leadIn.text) ? 'purposes' : tellsWhat.test(leadIn.text) ? 'dataTypes' : undefined;
    if (ontology === undefined) return [];
    // A single verb is a purpose behind "to", which the lead-in may end in.
    const before = ontology === 'purposes' ? leadIn.tokens.filter(({ tag }) => tag === 'to').slice(-1) : [];
    const tokens = [...before, ...item.tokens];
    const named = findTerms(tokens, knowledge, language, { withAims: true }).flatMap((term): Reference[] => {
      const [first, last] = [tokens[Math.max(term.from, before.length)], tokens[term.to - 1]];
      if (term.ontology !== ontology || !first || !last) return [];
      return [{ id: term.id, span: shift({ start: first.start, end: last.end }, item.span.start) }];
    });
    // "… (we do not store card numbers)": not of the list.
    const own = named.filter(({ span }) => !denied.some((other) => overlaps(other.span, span)));
    if (own.length === 0) return [];
    const isWhy = ontology === 'purposes';
    return [{ statement, item: item.span, purposes: isWhy ? own : [], data: isWhy ? [] : own }];
  });
}
