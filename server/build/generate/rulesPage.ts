import { familyOf, type RuleInfo, ruleCatalogue } from '../../src/core/rules/catalogue.ts';

const families: Readonly<Record<string, string>> = {
  missing: 'Clauses that a regime asks for and the policy lacks',
  incomplete: 'Clauses that lack an element that a regime requires',
  contradiction: 'Statements that cannot both be true',
  consistency: 'Names, contacts and dates that differ',
  definition: 'Defined terms',
  reference: 'References and links inside the policy',
  structure: 'Headings, numbers and the table of contents',
  placeholder: 'Left-overs of a template',
  text: 'Broken text',
  wording: 'Vague or forbidden wording',
  config: 'Faults of configuration and suppressions',
};

/** The page that lists all rules by family. */
export function rulesPage(): string {
  const rules = [...ruleCatalogue];
  const sections = Object.entries(families).flatMap(([family, title]) => {
    const own = rules.filter((rule) => familyOf(rule.id) === family);
    return own.length === 0 ? [] : [`## ${title}\n\n${table(own)}\n`];
  });
  return `# Rules

Every finding names its rule. Severities are the defaults: \`.proviso.yaml\` changes them for a rule or a whole family.
The rules \`missing/clause\` and \`incomplete/clause\` speak of one clause at a time, so their findings have a page for each clause.

${sections.join('\n')}`;
}

function table(rules: readonly RuleInfo[]): string {
  const rows = rules.map(({ id, summary, severity }) => {
    const name = id.slice(familyOf(id).length + 1);
    return `| [\`${id}\`](${familyOf(id)}/${name}.md) | ${summary.en} | ${severity} |`;
  });
  return ['| Rule | What must hold | Severity |', '|---|---|---|', ...rows].join('\n');
}
