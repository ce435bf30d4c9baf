import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { knownText } from '../../text/knownText.ts';
import { onlyPeriod, type StatedPeriod } from './findPeriodConflicts.ts';

/** The title of a column that says how long data are kept. */
const keptFor =
  /\b(?:retention|retained?|kept|keep|stor(?:age|ed) (?:period|time|duration|for|until)|how long|deletion|deleted)\b|保存期|保留期|存储期|留存|保存时间/i;

/** Cookies expire by themselves, on the readers' machines. */
const ofCookies = /\bcookies?\b|\bexpir\w+\b|Cookie/i;

/**
 * The periods of tables that say how long data are kept: a row states one for what its first cell names. A cell that states
 * several is left out, as are tables of cookies.
 */
export function periodsInRows(policy: PolicyModel): readonly StatedPeriod[] {
  return policy.sentences.flatMap((cell) => {
    const title = cell.leadIn === undefined ? undefined : policy.sentences[cell.leadIn];
    if (cell.kind !== 'cell' || title?.kind !== 'cell' || !keptFor.test(title.text)) return [];
    const row = cellsBefore(policy, cell);
    const [thing] = row;
    const stated = thing && onlyPeriod(policy, cell);
    const speaksOf = [...row, ...cellsBefore(policy, title), title, cell].map(({ text }) => text).join(' ');
    return stated && !ofCookies.test(speaksOf) ? [{ ...stated, about: together(thing, cell) }] : [];
  });
}

function cellsBefore({ sentences }: PolicyModel, { index, block }: Sentence): readonly Sentence[] {
  let first = index;
  while (sentences[first - 1]?.block === block) first--;
  return sentences.slice(first, index);
}

/** The row as one piece, with the words of what is kept alone: not what stands in brackets, nor what the period counts from. */
function together(thing: Sentence, cell: Sentence): Sentence {
  const text = `${thing.text} ${cell.text}`;
  const bracket = thing.text.search(/[(（]/);
  const tokens = thing.tokens.filter(({ start }) => bracket < 0 || start < bracket);
  return { ...cell, text, tokens, known: knownText(text) };
}

/** Two rows of one table speak of two things. */
export function standInOneTable(a: Sentence, b: Sentence): boolean {
  return a.kind === 'cell' && b.kind === 'cell' && a.leadIn === b.leadIn;
}
