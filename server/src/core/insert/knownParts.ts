import { allMatches } from '../text/allMatches.ts';

const placeholder = /\{\{[A-Z][A-Z0-9_]*\}\}/;

/**
 * Gives tables as many rows as there are things to list: the row with `_1` placeholders is repeated, those with other
 * numbers are left out.
 *
 * @param counts number of rows by the stem of a placeholder of the row: `RECIPIENT` for `{{RECIPIENT_1}}`.
 */
export function repeatRows(body: string, counts: Readonly<Record<string, number>>): string {
  return body
    .split('\n')
    .flatMap((line) => {
      const stems = line.startsWith('|') ? allMatches(/\{\{([A-Z_]+)_(\d+)\}\}/g, line) : [];
      const count = stems.map((m) => counts[m[1]!]).find((n) => n !== undefined);
      if (count === undefined) return [line];
      if (stems[0]![2] !== '1') return [];
      return Array.from({ length: count }, (_, i) => line.replace(/_1\}\}/g, `_${i + 1}}}`));
    })
    .join('\n');
}

/**
 * Rewrites sentences that offer a channel which does not exist beside one that does.
 *
 * @param phrases "with it => without it", as in the lexicon `unknown-channels`.
 */
export function withoutUnknownChannels(body: string, phrases: readonly string[]): string {
  return phrases.reduce((text, phrase) => {
    const [found = '', instead = ''] = phrase.split(/ =>(?: |$)/);
    const literal = found.split('{{*}}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return text.replace(new RegExp(literal.join('\\{\\{[A-Z][A-Z0-9_]*\\}\\}'), 'g'), instead);
  }, body);
}

/**
 * Leaves out what is not known: table rows, list items and sentences that still hold a placeholder, a table without
 * rows with the sentences that speak of it, and a paragraph that introduces nothing any more.
 */
export function dropUnknown(body: string): string {
  const given = body.split(/\n{2,}/);
  const known = given.map(knownBlock);
  const lost = known.some((block, i) => block === '' && given[i]!.startsWith('|'));
  const blocks = lost ? known.map((block) => withoutSentences(block, /\btable\b|[上下]表|表中/)) : known;
  return blocks
    .filter((block, i) => block !== '' && !(/[:：]$/.test(block) && (blocks[i + 1] ?? '') === ''))
    .join('\n\n');
}

/** Leaves out the columns of tables that hold nothing but dashes. */
export function dropEmptyColumns(body: string): string {
  return body
    .split(/\n{2,}/)
    .map((block) => {
      const rows = block.split('\n').map((line) => line.split('|'));
      if (!block.startsWith('|')) return block;
      const empty = rows[0]!.map((_, i) => rows.slice(2).every((cells) => cells[i] === ' – '));
      return rows.map((cells) => cells.filter((_, i) => !empty[i]).join('|')).join('\n');
    })
    .join('\n\n');
}

function knownBlock(block: string): string {
  const lines = block.split('\n');
  if (lines[0]!.startsWith('|')) {
    const [head = '', rule = '', ...rows] = lines;
    const known = rows.map((row) => (placeholder.test(row) ? knownCells(row) : row)).filter((row) => row !== '');
    return known.length === 0 ? '' : [head, rule, ...known].join('\n');
  }
  return lines
    .map((line) => (placeholder.test(line) ? knownSentences(line) : line))
    .filter((line) => line !== '')
    .join('\n');
}

/** A row keeps its place with a dash for what is not known, unless nothing but its first cell is. */
function knownCells(row: string): string {
  const cells = row.split('|');
  const known = cells.filter((cell) => cell.trim() !== '' && !placeholder.test(cell));
  return known.length < 2 ? '' : cells.map((cell) => (placeholder.test(cell) ? ' – ' : cell)).join('|');
}

function knownSentences(line: string): string {
  return /^- /.test(line) ? '' : withoutSentences(line, placeholder);
}

function withoutSentences(line: string, unwanted: RegExp): string {
  const sentences = line.match(/[^.。!?]+(?:[.。!?](?!\s|$|[\p{Script=Han}“])[^.。!?]*)*[.。!?]?\s*/gu) ?? [line];
  return sentences
    .filter((sentence) => !unwanted.test(sentence))
    .join('')
    .trim();
}
