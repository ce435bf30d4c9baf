import type { PolicyModel } from '../../../model.ts';
import type { Section } from '../../../structure/section.ts';

/** The section with those that hold it, the innermost first. */
export function sectionsAbove({ sections }: PolicyModel, section: number): readonly Section[] {
  const above: Section[] = [];
  for (let one = sections[section]; one; one = one.parent === undefined ? undefined : sections[one.parent])
    above.push(one);
  return above;
}

/** Whether a section is another or stands under it. */
export function isUnder(policy: PolicyModel, inner: number, outer: number): boolean {
  return sectionsAbove(policy, inner).some(({ index }) => index === outer);
}

/** Whether both stand in one chapter: one under the other, or both under a heading below the policy's title. */
export function areOfOneChapter(policy: PolicyModel, a: number, b: number): boolean {
  if (isUnder(policy, a, b) || isUnder(policy, b, a)) return true;
  return sectionsAbove(policy, a).some(
    ({ index, kind, level }) => kind === 'heading' && level > 1 && isUnder(policy, b, index),
  );
}

/** All headings that a section stands under, in one text. */
export function titlesAbove(policy: PolicyModel, section: number): string {
  return sectionsAbove(policy, section)
    .map(({ title }) => title)
    .join('\n');
}

/** A section for the people of one state in the words of its law, or about children. */
export const ofSomePeople =
  /\b(?:California\w*|CCPA|CPRA|Nevada|Virginia|Colorado|states?|residents|COPPA|child\w*|minors)\b/i;
