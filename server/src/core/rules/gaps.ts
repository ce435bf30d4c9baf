import type { Severity } from '../config/config.ts';
import type { Bilingual, RegimeId } from '../knowledge/types.ts';
import type { CoverageRow, PolicyModel } from '../model.ts';
import { quoteAround } from '../text/quote.ts';
import type { Span } from '../text/span.ts';
import { span } from '../text/span.ts';
import type { Found } from './rule.ts';

/** A clause that lacks wholly or in part, with all that ask for it. */
export interface Gap {
  readonly clause: string;
  readonly title: Bilingual;
  /** What the clause does, in English as the end of "a clause that …". */
  readonly purpose: Bilingual;
  /** Place in a complete policy. */
  readonly order: number;
  readonly rows: readonly CoverageRow[];
}

/**
 * The clauses of which some row is picked, heaviest first: those that more regimes ask for, then those asked for of
 * everybody, then in the order of a complete policy.
 */
export function gapsOf(
  { coverage, knowledge, config }: PolicyModel,
  pick: (row: CoverageRow) => boolean,
): readonly Gap[] {
  const rows = coverage.filter(pick);
  const gaps = [...new Set(rows.map((row) => row.clause))].map((id): Gap => {
    const clause = knowledge.clauses.find((known) => known.id === id);
    const own = config.house?.clauses.find((known) => known.id === id)?.title ?? id;
    const { en, zh } = clause?.definition ?? { en: '', zh: '' };
    return {
      clause: id,
      title: clause?.title ?? { en: own, zh: own },
      purpose: { en: en.slice(0, 1).toLowerCase() + en.slice(1), zh },
      order: clause?.order ?? knowledge.clauses.length,
      rows: rows.filter((row) => row.clause === id),
    };
  });
  return gaps.sort((a, b) => weight(b) - weight(a) || a.order - b.order);
}

function weight({ rows }: Gap): number {
  return rows.length * 2 + (rows.some((row) => row.level === 'required') ? 1 : 0);
}

/** Findings under a regime that was only assumed are for information. */
export function severityOf({ rows }: Pick<Gap, 'rows'>, policy: PolicyModel): Severity {
  return isAssumed(rows, policy) ? 'information' : 'warning';
}

/** Whether nothing says that the laws which ask for something apply; then messages say so. */
export function isAssumed(rows: readonly CoverageRow[], { regimes }: PolicyModel): boolean {
  const assumed = new Set<string>(regimes.filter(({ source }) => source === 'assumed').map(({ id }) => id));
  return rows.every((row) => assumed.has(row.regime));
}

/**
 * How sure it is that the laws which ask for something apply and say so: the end of a message's id.
 *
 * @param unchecked the regimes whose citation was not compared with an official text.
 */
export function doubtOf(
  rows: readonly CoverageRow[],
  unchecked: readonly string[],
  policy: PolicyModel,
): '' | '-assumed' | '-unchecked' {
  if (isAssumed(rows, policy)) return '-assumed';
  return unchecked.length > 0 ? '-unchecked' : '';
}

/** Who asks: regimes, their citations, and both as a message names them: "GDPR Art. 13(2)(a)". */
export interface Askers {
  /** Their short names: "GDPR". */
  readonly names: readonly string[];
  readonly regimes: readonly RegimeId[];
  readonly citations: readonly string[];
  readonly laws: readonly string[];
  /** Regimes whose citation was not compared with an official text. */
  readonly unchecked: readonly string[];
}

/**
 * @param rows of one clause, or of several that a finding speaks of together.
 * @param citationOf the citation where it is not the clause's own.
 */
export function askersOf(
  rows: readonly CoverageRow[],
  { knowledge, config }: PolicyModel,
  citationOf: (row: CoverageRow) => string = (row) => row.citation,
): Askers {
  const ofRegimes = rows.flatMap((row) => (row.regime === 'house' ? [] : [{ row, regime: row.regime }]));
  const short = (id: RegimeId) => knowledge.regimes.find((regime) => regime.id === id)?.short ?? id;
  const house = rows.length > ofRegimes.length ? [config.house?.name ?? 'house'] : [];
  const verifiedAs = ({ row, regime }: (typeof ofRegimes)[number]) =>
    knowledge.clauses.find((clause) => clause.id === row.clause)?.levels[regime]?.verified;
  const regimes = [...new Set(ofRegimes.map(({ regime }) => regime))];
  const citations = regimes.map((id) =>
    joinCitations(
      ofRegimes.filter(({ regime }) => regime === id).map(({ row }) => citationOf(row)),
      short(id),
    ),
  );
  const unchecked = ofRegimes.filter((asked) => !['stored-text', 'stored-secondary'].includes(verifiedAs(asked) ?? ''));
  return {
    names: [...regimes.map(short), ...house],
    regimes,
    citations,
    laws: [...regimes.map((id, i) => placeInLaw(short(id), citations[i] ?? '')), ...house],
    unchecked: [...new Set(unchecked.map(({ regime }) => short(regime)))],
  };
}

/** "GDPR Art. 13", where the citation does not name its law itself. */
export function placeInLaw(law: string, citation: string): string {
  return citation.startsWith(law) ? citation : `${law} ${citation}`;
}

/**
 * Several citations of one law as one, each place named once: "Art. 13(2)(b), 15" and "Art. 13(2)(b), 16", also where
 * one of them has the law's own name before it.
 */
function joinCitations(citations: readonly string[], law: string): string {
  const all = [...new Set(citations.flatMap((citation) => citation.split(', ')))];
  const places = all.filter((place) => !all.includes(`${law} ${place}`));
  let isArticle = false;
  const named = places.map((place) => {
    const again = isArticle && place.startsWith('Art. ');
    isArticle = place.startsWith('Art. ') || (isArticle && /^\d/.test(place));
    return again ? place.slice('Art. '.length) : place;
  });
  return [...new Set(named)].join(', ');
}

/** The passage that makes a conditional clause asked for, as related place and as a quotation for the message. */
export function reasonOf(
  { rows }: Gap,
  { document, sentences }: PolicyModel,
): { readonly because: string; readonly related: NonNullable<Found['related']> } | undefined {
  const place = rows.find((row) => row.level === 'conditional' && row.because)?.because;
  if (!place) return undefined;
  const sentence = sentences.find(({ span: whole }) => whole.start <= place.start && place.end <= whole.end);
  const because = quoteAround(document.prose, sentence?.span ?? place, place);
  return { because, related: [{ span: place, message: 'because' }] };
}

/** Where findings on the whole policy sit: its title, or the first line of its text; never more than a line. */
export function titleSpan({ document, sections }: PolicyModel): Span {
  const first = sections.find((section) => section.kind === 'heading');
  const block = document.blocks.find(({ kind }) => kind !== 'skip');
  if (first && (!block || first.titleSpan.start <= block.content.end)) return first.titleSpan;
  return block ? firstLine(document.text, block.content) : span(0, 0);
}

/** The part of a span that stands on its first line, at most 120 characters. */
export function firstLine(text: string, whole: Span): Span {
  const line = /^[^\r\n]*/.exec(text.slice(whole.start, Math.min(whole.end, whole.start + 120)))?.[0] ?? '';
  return span(whole.start, whole.start + line.trimEnd().length);
}
