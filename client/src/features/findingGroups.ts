import type { Translate } from './words.ts';

/** The part of an editor's diagnostic that a list of findings needs. */
export interface ListedFinding {
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly isHint: boolean;
}

export interface FindingGroup<Finding> {
  readonly family: string;
  readonly findings: readonly Finding[];
}

/** Families of rules, what matters most first. */
const families = [
  'contradiction',
  'missing',
  'incomplete',
  'consistency',
  'definition',
  'reference',
  'structure',
  'placeholder',
  'text',
  'wording',
] as const;

/** Findings by the family of their rules, in the order of the text; mere hints in a group of their own at the end. */
export function findingGroups<Finding extends ListedFinding>(
  findings: readonly Finding[],
  t: Translate,
): readonly FindingGroup<Finding>[] {
  const inOrder = [...findings].sort((a, b) => a.line - b.line);
  const rank = (family: string): number => (families as readonly string[]).indexOf(family) >>> 0;
  const byFamily = new Map<string, Finding[]>();
  for (const finding of inOrder.filter(({ isHint }) => !isHint)) {
    const family = finding.rule.split('/')[0] ?? '';
    byFamily.set(family, [...(byFamily.get(family) ?? []), finding]);
  }
  const hints = inOrder.filter(({ isHint }) => isHint);
  return [
    ...[...byFamily]
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([family, members]) => ({ family: familyName(family, t), findings: members })),
    ...(hints.length > 0 ? [{ family: t('Hints'), findings: hints }] : []),
  ];
}

/** The first sentence of a message: what is wrong, without why it matters and what to do. */
export function firstSentence(message: string): string {
  return /^.*?(?:[.!?](?=\s|$)|[。！？]|$)/su.exec(message)?.[0].trim() ?? message;
}

function familyName(family: string, t: Translate): string {
  switch (family) {
    case 'contradiction':
      return t('Contradictions');
    case 'missing':
      return t('Missing clauses');
    case 'incomplete':
      return t('Incomplete clauses');
    case 'consistency':
      return t('Names and facts');
    case 'definition':
      return t('Definitions');
    case 'reference':
      return t('References');
    case 'structure':
      return t('Structure');
    case 'placeholder':
      return t('To be filled in');
    case 'text':
      return t('Broken text');
    case 'wording':
      return t('Wording');
    default:
      return family;
  }
}
