import type { ReportFormat } from './format.ts';
import { heading, noAdvice, paragraph, toMarkdown } from './page.ts';
import { coverageParts, findingParts } from './review.ts';
import { whyUnchecked } from './text.ts';

/** For a memo: what each law asks for, whether and where the policy says it, and the findings. */
export function markdownFormat(): ReportFormat {
  return {
    showsFixes: () => false,
    add(document) {
      const { path, kind, diagnostics } = document.report;
      const isUnchecked = kind === 'other' && diagnostics.length === 0;
      const parts = isUnchecked
        ? [paragraph(`This document ${whyUnchecked(document.report)}.`)]
        : [...coverageParts(document), ...findingParts('Findings', diagnostics)];
      return `${toMarkdown([heading(1, path), ...parts])}\n`;
    },
    end(errors) {
      const failed = errors.map(({ path, message }) => paragraph(`${path}: ${message}`));
      return toMarkdown([...(failed.length > 0 ? [heading(1, 'Not checked'), ...failed] : []), paragraph(noAdvice)]);
    },
  };
}
