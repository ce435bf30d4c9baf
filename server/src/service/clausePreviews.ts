import { adaptWording } from '../core/insert/adaptWording.ts';
import { standardTexts } from '../core/insert/clauseText.ts';
import { documentForm } from '../core/insert/documentForm.ts';
import { fillPlaceholders, statedValues } from '../core/insert/fillPlaceholders.ts';
import { renderBody, renderHeading } from '../core/insert/renderText.ts';
import type { ClauseType } from '../core/knowledge/types.ts';
import type { PolicyModel } from '../core/model.ts';

/**
 * How standard clauses would read in this policy: in its form and words, filled with what it says already. The heading is
 * like the policy's others, but without a number: where it will stand is the writer's choice.
 *
 * @returns a function from a clause to its text; what it needs of the policy is worked out once.
 */
export function clausePreviews(model: PolicyModel): (clause: ClauseType) => string {
  const { document, regimes } = model;
  const form = documentForm(model);
  const adapt = adaptWording(model);
  const values = statedValues(model);
  const like = document.blocks.find(({ kind, level = 1, marker }) => kind === 'heading' && level > 1 && !marker);
  const choice = { language: form.language, regimes: regimes.map(({ id }) => id) };
  const gap = form.spaced ? '\n\n' : '\n';
  return (clause) =>
    standardTexts(clause, choice)
      .map(({ heading, body }) => {
        const filled = renderBody(fillPlaceholders(adapt(body), values), form);
        return `${renderHeading(adapt(heading), like, document, form)}${gap}${filled}\n`;
      })
      .join(gap)
      .replaceAll('\n', form.lineEnd);
}
