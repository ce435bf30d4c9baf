import { adaptWording } from '../core/insert/adaptWording.ts';
import { standardTexts } from '../core/insert/clauseText.ts';
import { contentsEdits, type NewEntry } from '../core/insert/contents.ts';
import { documentForm } from '../core/insert/documentForm.ts';
import { fillPlaceholders, statedValues } from '../core/insert/fillPlaceholders.ts';
import { policyLevel } from '../core/insert/findPlace.ts';
import { newHeading } from '../core/insert/insertSections.ts';
import { renderBody, renderHeading } from '../core/insert/renderText.ts';
import { isNumbered, renumberEdits } from '../core/insert/renumber.ts';
import type { ClauseType } from '../core/knowledge/types.ts';
import type { PolicyModel } from '../core/model.ts';
import type { TextEdit } from '../core/rules/rule.ts';
import type { Span } from '../core/text/span.ts';

/**
 * How standard clauses would read in this policy: in its form and words, filled with what it says already. The heading is
 * like the policy's others, but without a number: where it will stand is the writer's choice.
 *
 * @returns a function from a clause to its text; what it needs of the policy is worked out once.
 */
export function clausePreviews(model: PolicyModel): (clause: ClauseType) => string {
  const { document } = model;
  const like = document.blocks.find(({ kind, level = 1, marker }) => kind === 'heading' && level > 1 && !marker);
  const form = documentForm(model);
  const write = clauseWriter(model);
  return (clause) => write(clause, (heading) => renderHeading(heading, like, document, form));
}

/** A clause as it is written at a place that the writer chose. */
export interface ClauseHere {
  readonly text: string;
  /** What follows from it elsewhere: numbers of later sections, references, the table of contents. */
  readonly edits: readonly TextEdit[];
}

/** Like {@link clausePreviews}, as a section that begins on a line of the document. */
export function clausesHere(model: PolicyModel, line: Span): (clause: ClauseType) => ClauseHere {
  const { document } = model;
  const siblings = policyLevel(model.sections).filter(({ span }) => span.start < line.start || span.start > line.end);
  const preview = clausePreviews(model);
  if (!isNumbered(document, siblings) && document.contents.length === 0) {
    return (clause) => ({ text: preview(clause), edits: [] });
  }
  const next = siblings.findIndex(({ span }) => span.start > line.end);
  const place = { siblings, at: next < 0 ? siblings.length : next };
  const form = documentForm(model);
  const write = clauseWriter(model);
  return (clause) => {
    const taken: number[] = [];
    const entries: NewEntry[] = [];
    const text = write(clause, (heading) => {
      const { line: written, number } = newHeading(model, form, place, heading, taken);
      entries.push({ ...place, title: heading, heading: `${number} ${heading}` });
      return written;
    });
    const edits = [...renumberEdits(model, { siblings, taken }), ...contentsEdits(model, entries)];
    return { text, edits: edits.filter(({ span }) => span.end < line.start || span.start > line.end) };
  };
}

type WriteClause = (clause: ClauseType, headingLine: (heading: string) => string) => string;

function clauseWriter(model: PolicyModel): WriteClause {
  const form = documentForm(model);
  const adapt = adaptWording(model);
  const values = statedValues(model);
  const choice = { language: form.language, regimes: model.regimes.map(({ id }) => id) };
  const gap = form.spaced ? '\n\n' : '\n';
  return (clause, headingLine) =>
    standardTexts(clause, choice)
      .map(({ heading, body }) => {
        const filled = renderBody(fillPlaceholders(adapt(body), values), form);
        return `${headingLine(adapt(heading))}${gap}${filled}\n`;
      })
      .join(gap)
      .replaceAll('\n', form.lineEnd);
}
