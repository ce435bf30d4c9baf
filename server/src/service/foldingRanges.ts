import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { lineAt } from '../core/text/lineIndex.ts';
import type { Span } from '../core/text/span.ts';
import type { AnalysedPolicy } from './analysis.ts';

/** Sections, tables of contents and comments of several lines can be folded; blank lines at the end stay outside. */
export function foldingRanges({ model, lines }: AnalysedPolicy): FoldingRange[] {
  const { text, contents, comments } = model.document;
  const lastLine = ({ start, end }: Span): number => lineAt(lines, start + text.slice(start, end).trimEnd().length);
  const fold = (span: Span, kind: FoldingRangeKind): FoldingRange[] => {
    const range = { startLine: lineAt(lines, span.start), endLine: lastLine(span), kind };
    return range.endLine > range.startLine ? [range] : [];
  };
  const sections = model.sections.filter(({ kind }) => kind !== 'root');
  const [first, last] = [contents[0], contents.at(-1)];
  return [
    ...sections.flatMap(({ titleSpan, span }) =>
      fold({ start: titleSpan.start, end: span.end }, FoldingRangeKind.Region),
    ),
    ...(first && last ? fold({ start: first.span.start, end: last.span.end }, FoldingRangeKind.Region) : []),
    ...comments.flatMap((comment) => fold(comment, FoldingRangeKind.Comment)),
  ];
}
