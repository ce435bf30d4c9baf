import type { PolicyModel } from '../model.ts';
import { overlaps } from '../text/span.ts';
import { isOfClause, ruleBehind } from './catalogue.ts';
import type { Finding, Fix, TextEdit } from './rule.ts';

/** Editors ask again at every move of the cursor; a finding belongs to one analysis, and so do its fixes. */
const known = new WeakMap<Finding, readonly Fix[]>();

/** The fixes that the rule behind a finding offers. */
export function fixesOf(finding: Finding, model: PolicyModel): readonly Fix[] {
  let fixes = known.get(finding);
  if (!fixes) {
    fixes = ruleBehind(finding.rule)?.fixes?.(finding, model) ?? [];
    known.set(finding, fixes);
  }
  return fixes;
}

/** The edits of all safe fixes that can be applied together; of two that touch each other the first. */
export function safeEdits(findings: readonly Finding[], model: PolicyModel): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    // Editors ask on every save: inserting clauses only to find that it is not safe would take too long.
    if (isOfClause(finding.rule)) continue;
    const safe = fixesOf(finding, model).find(({ kind }) => kind === 'safe');
    if (safe && !safe.edits.some((edit) => edits.some((other) => clash(edit, other)))) edits.push(...safe.edits);
  }
  return edits;
}

/** The text after disjoint edits, given in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

function clash(a: TextEdit, b: TextEdit): boolean {
  return overlaps(a.span, b.span) || a.span.start === b.span.start;
}
