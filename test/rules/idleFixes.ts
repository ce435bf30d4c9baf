import type { Analysis } from '../../server/src/core/analyse.ts';
import { ruleBehind } from '../../server/src/core/rules/catalogue.ts';
import { applyEdits } from '../../server/src/core/rules/edits.ts';
import type { Finding } from '../../server/src/core/rules/rule.ts';

/** The fixes of a text's findings, by their titles, that change nothing or leave their finding as it is. */
export function idleFixes(text: string, read: (text: string) => Analysis): readonly string[] {
  const { model, findings } = read(text);
  return findings.flatMap((finding) =>
    (ruleBehind(finding.rule)?.fixes?.(finding, model) ?? []).flatMap(({ title, edits }) => {
      const mended = applyEdits(text, edits);
      const isMended =
        mended !== text &&
        countOf(finding, text, read(mended).findings, mended) < countOf(finding, text, findings, text);
      return isMended ? [] : [`${finding.rule} ${title.id} ${JSON.stringify(title.data)}`];
    }),
  );
}

/** How many of the findings in another text say the same of the same words. */
function countOf(finding: Finding, text: string, others: readonly Finding[], otherText: string): number {
  const saying = ({ message, span, clauses }: Finding, of: string) =>
    JSON.stringify([message, clauses, of.slice(span.start, span.end)]);
  return others.filter((other) => saying(other, otherText) === saying(finding, text)).length;
}
