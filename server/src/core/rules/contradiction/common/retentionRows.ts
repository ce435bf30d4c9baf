import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { findSentences } from '../../../read/sentenceGroups.ts';
import { knownText } from '../../../text/knownText.ts';
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
  return findSentences(policy, thingKept, thingKept).flatMap(({ sentence: cell, found }) => {
    const stated = onlyPeriod(policy, cell);
    return stated ? [{ ...stated, about: together(policy.sentences[cell.index - found] as Sentence, cell) }] : [];
  });
}

/** For a cell that says how long something is kept: how many cells before it the one stands that names what. */
function thingKept(cell: Sentence, group: readonly Sentence[]): number | undefined {
  const title = cell.leadIn === undefined ? undefined : group[cell.leadIn];
  if (cell.kind !== 'cell' || title?.kind !== 'cell' || !keptFor.test(title.text)) return undefined;
  const row = cellsBefore(group, cell);
  const speaksOf = [...row, ...cellsBefore(group, title), title, cell].map(({ text }) => text).join(' ');
  return row.length > 0 && !ofCookies.test(speaksOf) ? row.length : undefined;
}

/** Events that end what is kept, each with words of its own. */
const events = [
  /\b(?:log|sign)(?:ged|ed|ging|ing)?[ -]?(?:out|off)\b/i,
  /\b(?:account|profile)\b[^.;]{0,20}\b(?:delet\w+|clos\w+|terminat\w+)|\b(?:delet\w+|clos\w+|terminat\w+)\b[^.;]{0,20}\b(?:account|profile)\b/i,
  /\buninstall\w*|\bdelete the app\b/i,
  /\bunsubscri\w+/i,
  /\bwithdraw\w*|\brevok\w*/i,
  /\b(?:session (?:end\w*|clos\w+)|end of (?:the |your )?session|close (?:the|your) browser)\b/i,
];

/** What a row of such a table names, and the one event up to which it is kept: “User ID | until log-out”. */
export interface KeptUntil {
  readonly cell: Sentence;
  readonly thing: string;
  readonly event: number;
}

/** The rows that name an event, and no other end, for what is kept. */
export function eventsInRows(policy: PolicyModel): readonly KeptUntil[] {
  return findSentences(policy, thingKept, thingKept).flatMap(({ sentence: cell, found }) => {
    const named = events.flatMap((event, n) => (event.test(cell.text) ? [n] : []));
    const [event] = named;
    if (event === undefined || named.length > 1 || !/^\W*until\b/i.test(cell.text) || /\bor\b/i.test(cell.text))
      return [];
    const thing = (policy.sentences[cell.index - found] as Sentence).text
      .replace(/[(（].*$/s, '')
      .trim()
      .toLowerCase();
    return thing === '' ? [] : [{ cell, thing, event }];
  });
}

function cellsBefore(group: readonly Sentence[], { index, block }: Sentence): readonly Sentence[] {
  let first = index;
  while (group[first - 1]?.block === block) first--;
  return group.slice(first, index);
}

/** The row as one piece, with the words of what is kept alone: not what stands in brackets, nor what the period counts from. */
function together(thing: Sentence, cell: Sentence): Sentence {
  const text = `${thing.text} ${cell.text}`;
  const bracket = thing.text.search(/[(（]/);
  const tokens = thing.tokens.filter(({ start }) => bracket < 0 || start < bracket);
  return { ...cell, text, tokens, known: knownText(text) };
}

/** What one table says of two things, or of two cases, is no contradiction. */
export function standInOneTable({ sentences }: PolicyModel, a: Sentence, b: Sentence): boolean {
  const tableOf = ({ kind, leadIn }: Sentence) =>
    kind === 'cell' && leadIn !== undefined ? sentences[leadIn]?.block : undefined;
  return tableOf(a) !== undefined && tableOf(a) === tableOf(b);
}
