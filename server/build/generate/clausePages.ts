import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { type ClauseType, type RegimeId, type Requirement, regimeIds } from '../../src/core/knowledge/types.ts';

type Page = readonly [path: string, content: string];

/** One page for each clause type: what it is, who asks for it, its elements and its standard text. */
export function clausePages(knowledge: Knowledge): readonly Page[] {
  const pages = knowledge.clauses.map(
    (clause): Page => [`docs/clauses/${clause.id}.md`, clausePage(clause, knowledge)],
  );
  const rows = knowledge.clauses.map((c) => `| [\`${c.id}\`](${c.id}.md) | ${c.title.en} | ${c.definition.en} |`);
  const index = `# Clauses

The clause types that Proviso recognises, in the order in which they stand in a complete policy.

| Clause | Title | What it says |
|---|---|---|
${rows.join('\n')}
`;
  return [['docs/clauses/README.md', index], ...pages];
}

function clausePage(clause: ClauseType, knowledge: Knowledge): string {
  // Patterns among the headings say nothing to a reader.
  const plain = [...clause.headings.en, ...clause.headings.zh].filter((h) => !/[…<|[(]/.test(h));
  const sections = [
    `# ${clause.title.en}`,
    `\`${clause.id}\` · ${clause.title.zh}`,
    clause.definition.en,
    '## Who asks for it',
    requirementTable(clause, knowledge),
    ...(clause.elements.length > 0 ? ['## Elements', elementTable(clause, knowledge)] : []),
    ...(plain.length > 0 ? ['## Usual headings', plain.map((h) => `- ${h}`).join('\n')] : []),
    ...exampleSections(clause),
    '## Standard text',
    'A starting point, not legal advice: fill every placeholder with what the organisation really does.',
    fenced(clause.text.en),
    fenced(clause.text.zh),
    ...clause.variants.flatMap((v) => [
      `### Variant \`${v.id}\`: ${v.title.en}`,
      ...(v.regimes.length > 0 ? [`Used for ${v.regimes.map((id) => short(id, knowledge)).join(', ')}.`] : []),
      fenced(v.en),
      fenced(v.zh),
    ]),
    '## Rules',
    `- [\`missing/${clause.id}\`](../rules/missing/${clause.id}.md)\n- [\`incomplete/${clause.id}\`](../rules/incomplete/${clause.id}.md)`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function requirementTable(clause: ClauseType, knowledge: Knowledge): string {
  const rows = asking(clause).map(([id, r]) => {
    const when = r.condition ? ` when ${conditionInWords(r.condition, knowledge)}` : '';
    const note = [r.note, r.verified.startsWith('stored') ? undefined : 'check the citation']
      .filter(Boolean)
      .join('; ');
    return `| [${short(id, knowledge)}](../regimes/${id}.md) | ${r.level}${when} | ${cell(r.citation)} | ${cell(note)} |`;
  });
  if (rows.length === 0) return 'No regime asks for it.';
  return ['| Regime | Level | Citation | Note |', '|---|---|---|---|', ...rows].join('\n');
}

function elementTable(clause: ClauseType, knowledge: Knowledge): string {
  const rows = clause.elements.map((e) => {
    const required = regimeIds.filter((id) => e.asked[id] === 'required');
    const by = required.map((id) => cited(short(id, knowledge), e.citations[id] ?? '')).join('; ');
    return `| \`${e.id}\` | ${cell(e.text.en)} | ${by === '' ? 'recommended' : `required: ${cell(by)}`} |`;
  });
  return ['| Element | What it is | Level |', '|---|---|---|', ...rows].join('\n');
}

function exampleSections({ examples }: ClauseType): readonly string[] {
  const list = (lines: readonly string[]) => lines.map((line) => `- ${prose(line)}`).join('\n');
  return [
    ...(examples.yes.length > 0 ? ['## Recognised', list(examples.yes)] : []),
    ...(examples.no.length > 0 ? ['## Looks alike, but is not this clause', list(examples.no)] : []),
  ];
}

/** A page for each clause of the two rules that speak of one clause at a time, and the pages of the rules themselves. */
export function rulePagesOfClauses(knowledge: Knowledge): readonly Page[] {
  return [
    ...knowledge.clauses.flatMap((clause): Page[] => [
      [`docs/rules/missing/${clause.id}.md`, missingPage(clause, knowledge)],
      [`docs/rules/incomplete/${clause.id}.md`, incompletePage(clause, knowledge)],
    ]),
    ['docs/rules/missing/clause.md', familyPage(knowledge, 'missing')],
    ['docs/rules/incomplete/clause.md', familyPage(knowledge, 'incomplete')],
    ['docs/rules/missing/data-subject-rights.md', rightsPage(knowledge)],
  ];
}

function missingPage(clause: ClauseType, knowledge: Knowledge): string {
  return page(`missing/${clause.id}`, {
    does: `Reports a policy that does not state “${clause.title.en}” although a regime that it is checked against asks for it. ${clause.definition.en}`,
    matters: why(clause, knowledge),
    fails: 'The policy says nothing on the matter, or only mentions it in passing.',
    passes: clause.examples.yes.length > 0 ? quoted(clause.examples.yes) : fenced(firstParagraph(clause.text.en)),
    off: `When the matter is dealt with in another document that users see at the same time, or does not concern the organisation: set \`missing/${clause.id}: off\` in \`.proviso.yaml\`, with the reason as a comment.`,
    references: references(clause, knowledge),
  });
}

function incompletePage(clause: ClauseType, knowledge: Knowledge): string {
  const required = clause.elements.filter((e) => Object.values(e.asked).includes('required'));
  const named =
    required.length > 0
      ? `It looks for: ${required.map((e) => e.text.en).join('; ')}.`
      : 'No regime requires an element of its own; only a heading without any text below it is reported.';
  return page(`incomplete/${clause.id}`, {
    does: `Reports a policy that states “${clause.title.en}” but lacks an element that a regime requires. ${named}`,
    matters: why(clause, knowledge),
    fails: 'The clause is there, and one of the elements named above is not.',
    passes: `The clause with all its elements, as in its [standard text](../../clauses/${clause.id}.md#standard-text).`,
    off: `When the element stands in another document that the policy links to: set \`incomplete/${clause.id}: off\` in \`.proviso.yaml\`, with the reason as a comment.`,
    references: references(clause, knowledge),
  });
}

function familyPage(knowledge: Knowledge, family: 'missing' | 'incomplete'): string {
  const list = knowledge.clauses.map((c) => `- [\`${family}/${c.id}\`](${c.id}.md): ${c.title.en}`).join('\n');
  const missing = family === 'missing';
  return page(`${family}/clause`, {
    does: missing
      ? 'Reports clauses that a regime asks for and the policy lacks. Each finding carries the name of the clause, with a page of its own:'
      : 'Reports clauses that are there but lack an element that a regime requires. Each finding carries the name of the clause, with a page of its own:',
    list,
    matters: missing
      ? 'People must be told certain things before their personal information is processed; which ones, the regimes say clause by clause.'
      : 'A clause that leaves out what the law names does not inform people as the law asks.',
    fails: missing
      ? 'A policy without any word on how long personal information is kept.'
      : 'A section on storage that gives neither a period nor a criterion.',
    passes: quoted(['We keep order records for ten years after the purchase and then delete them.']),
    off: `Turn single clauses off rather than the family: \`${family}/<clause>: off\` in \`.proviso.yaml\`.`,
    references: '- [The regimes](../../regimes/README.md)\n- [The clauses](../../clauses/README.md)',
  });
}

function rightsPage(knowledge: Knowledge): string {
  const rights = knowledge.clauses.filter((c) => c.group === 'data-subject-rights');
  return page('missing/data-subject-rights', {
    does: 'Reports three or more rights that a regime asks for and the policy lacks, as one finding with one fix.',
    list: rights.map((c) => `- [\`missing/${c.id}\`](${c.id}.md): ${c.title.en}`).join('\n'),
    matters: 'People can use their rights only when they are told that they have them.',
    fails: 'A policy that says nothing of the rights of the people whose personal information it is about.',
    passes: quoted(rights.slice(0, 1).flatMap((c) => c.examples.yes.slice(0, 1))),
    off: 'When a separate notice on rights is shown together with the policy.',
    references: rights.map((c) => `- [${c.title.en}](../../clauses/${c.id}.md)`).join('\n'),
  });
}

interface PageParts {
  readonly does: string;
  readonly list?: string;
  readonly matters: string;
  readonly fails: string;
  readonly passes: string;
  readonly off: string;
  readonly references: string;
}

function page(id: string, { does, list, matters, fails, passes, off, references }: PageParts): string {
  return `# \`${id}\`

## What it does

${does}
${list ? `\n${list}\n` : ''}
## Why it matters

${matters}

## Examples

### Fails

${fails}

### Passes

${passes}

## When to turn it off

${off}

## References

${references}
`;
}

function why(clause: ClauseType, knowledge: Knowledge): string {
  const levels = (level: string) =>
    asking(clause)
      .filter(([, r]) => r.level === level)
      .map(([id, r]) => `${short(id, knowledge)} (${r.citation})`);
  const sentences = [
    ['Required by', levels('required')],
    ['Asked for under a condition by', levels('conditional')],
    ['Recommended under', levels('recommended')],
  ] as const;
  const said = sentences.flatMap(([lead, names]) => (names.length > 0 ? [`- ${lead}: ${names.join('; ')}.`] : []));
  return said.length > 0 ? said.join('\n') : 'No regime asks for it; a house standard can.';
}

function references(clause: ClauseType, knowledge: Knowledge): string {
  const regimes = asking(clause).map(([id, r]) => {
    const regime = knowledge.regimes.find((x) => x.id === id)!;
    return `- [${regime.short}](${regime.url}), ${r.citation}`;
  });
  return [`- [The clause](../../clauses/${clause.id}.md)`, ...regimes].join('\n');
}

/** The regimes that ask for a clause, in the usual order. */
export function asking(clause: ClauseType): readonly (readonly [RegimeId, Requirement])[] {
  return regimeIds.flatMap((id) => {
    const requirement = clause.levels[id];
    return requirement ? [[id, requirement] as const] : [];
  });
}

/** A condition over signals, with their descriptions for their names. */
export function conditionInWords(condition: string, knowledge: Knowledge): string {
  return condition.replace(/\w+/g, (word) => knowledge.signals.find((s) => s.id === word)?.text.en ?? word);
}

/** Text for a cell of a table. */
export function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
}

/** "GDPR Art. 13(1)(a)"; the law is not named twice where its citation begins with its name. */
function cited(law: string, citation: string): string {
  return citation.startsWith(law) ? citation : `${law} ${citation}`.trim();
}

function short(id: RegimeId, knowledge: Knowledge): string {
  return knowledge.regimes.find((r) => r.id === id)?.short ?? id;
}

function quoted(lines: readonly string[]): string {
  return lines.map((line) => `> ${prose(line)}`).join('\n>\n');
}

/** A sentence as Markdown: addresses as links, nothing taken for mark-up. */
function prose(text: string): string {
  return text
    .replace(/[<*_]/g, '\\$&')
    .replace(/https?:\/\/[^\s，。]+[^\s，。.,;]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '<$&>');
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

function firstParagraph(text: string): string {
  return text.split('\n\n')[0] ?? text;
}
