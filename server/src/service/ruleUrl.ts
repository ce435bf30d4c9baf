/** Where the rules' pages are published. */
export const publishedDocs = 'https://github.com/proviso-tools/proviso/blob/main/docs/rules/';

/** Address of a rule's page below `base`, which ends in a slash. */
export function ruleUrl(rule: string, base: string = publishedDocs): string {
  return `${base}${rule}.md`;
}
