import type { Analysis } from '../../core/analyse.ts';
import type { Severity } from '../../core/config/config.ts';
import type { LineIndex } from '../../core/text/lineIndex.ts';
import type { DocumentReport, Report } from '../../service/report.ts';

/** A document that was checked, for a format to write about. */
export interface CheckedDocument extends Analysis {
  readonly lines: LineIndex;
  readonly report: DocumentReport;
}

/** How a report is written. One object writes one report; documents come one by one, so that none has to be kept. */
export interface ReportFormat {
  /** Whether it shows the titles of the fixes of findings of a severity; the report has no others. */
  showsFixes(severity: Severity): boolean;
  /** @returns what can be printed of the report now that this document is checked. */
  add(document: CheckedDocument): string;
  /** @returns the rest of the report. */
  end(errors: Report['errors']): string;
}

/** What a format may depend on besides the documents. */
export interface FormatOptions {
  readonly tool: Report['tool'];
  /** Colours are for people at a terminal. */
  readonly colours: boolean;
  /** Width to write in, in columns. */
  readonly columns: number;
  /** Findings alone, one a line. */
  readonly quiet: boolean;
  /** Where the rules' pages stand, ending in a slash. */
  readonly docsBase?: string;
}
