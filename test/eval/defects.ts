import type { DiagnosticReport } from '../../server/src/service/report.ts';

/** Families that speak of two places that do not agree. */
export const conflict = ['contradiction', 'consistency', 'definition'];

/** Families that may answer for a class of inconsistency in the labelled policies. */
const ofClass: Readonly<Record<string, readonly string[]>> = {
  polarity: conflict,
  numeric: conflict,
  entity: conflict,
  date: [...conflict, 'text'],
  definition: [...conflict, 'reference'],
  reference: ['reference', 'text', 'placeholder'],
  toc: ['structure', 'reference'],
  numbering: ['structure', 'text'],
  placeholder: ['placeholder', 'text', 'consistency'],
  truncated: ['text', 'structure', 'reference', 'incomplete'],
  other: ['contradiction', 'consistency', 'definition', 'reference', 'structure', 'placeholder', 'text', 'incomplete'],
};

export function familiesOfClass(name: string): readonly string[] {
  return ofClass[name] ?? (ofClass.other as readonly string[]);
}

/** Families that may answer for a kind of defect in the two seed policies. */
export const familiesOfKind: Readonly<Record<string, readonly string[]>> = {
  contradiction: conflict,
  inconsistency: conflict,
  'entity-mismatch': conflict,
  'undefined-term': conflict,
  terminology: conflict,
  ambiguity: [...conflict, 'wording'],
  'dangling-reference': ['reference'],
  'toc-mismatch': ['structure', 'reference'],
  numbering: ['structure'],
  'no-heading': ['structure'],
  'list-structure': ['structure', 'text'],
  'broken-list': ['structure', 'text'],
  'truncated-list': ['incomplete', 'structure', 'text'],
  'truncated-item': ['text', 'incomplete', 'structure'],
  'broken-fragment': ['text', 'incomplete'],
  'weak-item': ['incomplete', 'wording', 'text'],
  typography: ['text'],
  'duplicate-word': ['text'],
  language: ['text', 'wording'],
  translation: ['text', 'wording', 'consistency'],
  'inverted-condition': ['text', 'wording', 'contradiction'],
  unclear: ['text', 'wording'],
  vague: ['wording', 'incomplete'],
  circular: ['wording', 'incomplete'],
  'forced-acknowledgement': ['wording'],
  'bundled-consent': ['wording', 'contradiction', 'incomplete'],
  'missing-element': ['incomplete', 'missing', 'wording'],
  'missing-context': ['incomplete', 'missing', 'reference'],
  'over-collection': ['wording', 'incomplete'],
  duplicate: ['consistency', 'contradiction', 'text'],
  wording: ['wording', 'text'],
  jurisdiction: ['wording', 'incomplete'],
  check: ['wording', 'consistency', 'text'],
};

export function family({ rule }: DiagnosticReport): string {
  return rule.split('/')[0] as string;
}

/** Whether a diagnostic may answer for a defect of these families: one of them, at most three lines, more than a hint. */
export function mayAnswer(diagnostic: DiagnosticReport, families: readonly string[], hintsToo = false): boolean {
  const ranges = [diagnostic.range, ...diagnostic.related.map(({ range }) => range)];
  return (
    families.includes(family(diagnostic)) &&
    (hintsToo || diagnostic.severity !== 'hint') &&
    ranges.every(({ start, end }) => end.line - start.line < 3)
  );
}

type Ranged = Pick<DiagnosticReport, 'range'>;

/** The 1-based lines of a range, both ends included. */
function linesOf({ range: { start, end } }: Ranged): readonly number[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, i) => start.line + 1 + i);
}

/** All 1-based lines that a diagnostic names. */
export function linesNamed(diagnostic: DiagnosticReport): ReadonlySet<number> {
  return new Set([diagnostic, ...diagnostic.related].flatMap(linesOf));
}

/** Whether a diagnostic connects two lines. */
export function connects(diagnostic: DiagnosticReport, a: number, b: number): boolean {
  const own = new Set(linesOf(diagnostic));
  const others = new Set(diagnostic.related.flatMap(linesOf));
  return (
    (own.has(a) && others.has(b)) ||
    (own.has(b) && others.has(a)) ||
    (others.has(a) && others.has(b)) ||
    (own.has(a) && own.has(b) && a !== b)
  );
}
