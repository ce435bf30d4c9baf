import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Regime } from '../../src/core/knowledge/types.ts';
import { cell, conditionInWords } from './clausePages.ts';

type Page = readonly [path: string, content: string];

/** One page for each regime: what it is, how its citations were checked, and which clauses it asks for. */
export function regimePages(knowledge: Knowledge): readonly Page[] {
  const rows = knowledge.regimes.map((r) => `| [\`${r.id}\`](${r.id}.md) | ${r.short} | ${cell(r.name.en)} |`);
  const index = `# Regimes

The laws, standards and store rules that a policy can be checked against. Name them in \`.proviso.yaml\` (\`regimes: [gdpr, pipl]\`); without that they are detected from the text.

| Id | Short name | Name |
|---|---|---|
${rows.join('\n')}
`;
  return [
    ['docs/regimes/README.md', index],
    ...knowledge.regimes.map((regime): Page => [`docs/regimes/${regime.id}.md`, regimePage(regime, knowledge)]),
  ];
}

function regimePage(regime: Regime, knowledge: Knowledge): string {
  const rows = knowledge.clauses.flatMap((clause) => {
    const r = clause.levels[regime.id];
    if (!r) return [];
    const when = r.condition ? ` when ${conditionInWords(r.condition, knowledge)}` : '';
    const check = r.verified.startsWith('stored') ? '' : ' (check the citation)';
    return [
      `| [${clause.title.en}](../clauses/${clause.id}.md) | ${r.level}${cell(when)} | ${cell(r.citation)}${check} |`,
    ];
  });
  return `# ${regime.short}

${regime.name.en} · ${regime.name.zh}

${regime.about.en}

- Official text: <${regime.url}>
- Citations compared with: ${regime.checked}

## Clauses that it asks for

| Clause | Level | Citation |
|---|---|---|
${rows.join('\n')}
`;
}
