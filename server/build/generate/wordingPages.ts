import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Wording } from '../../src/core/knowledge/types.ts';
import { ruleCatalogue } from '../../src/core/rules/catalogue.ts';

/** A page for each rule of the family `wording`, from the wordings that name it. */
export function wordingPages(knowledge: Knowledge): readonly (readonly [string, string])[] {
  return ruleCatalogue
    .filter(({ id }) => id.startsWith('wording/'))
    .map(({ id, summary }) => {
      const wordings = knowledge.wordings.filter((wording) => wording.rule === id);
      return [`docs/rules/${id}.md`, page(id, summary.en, wordings)];
    });
}

function page(id: string, summary: string, wordings: readonly Wording[]): string {
  return `# ${id}

## What it does

${summary}
The rule looks for ${wordings.length === 1 ? 'one kind of wording' : `${wordings.length} kinds of wording`}.

## Why it matters

${wordings.map(({ reason, advice }) => `- ${capital(reason.en)}. ${advice.en}`).join('\n')}

## Examples

### Fails

${texts(wordings.flatMap(({ examples }) => examples.yes))}

### Passes

${texts(wordings.flatMap(({ examples }) => examples.no))}

## When to turn it off

Where counsel has agreed to the wording: suppress the one finding and give the reason.

## References

${[...new Set(wordings.flatMap(({ within }) => within))].map((clause) => `[${clause}](../../clauses/${clause}.md)`).join(', ') || 'The sources are named above.'}
`;
}

function texts(examples: readonly string[]): string {
  return examples.map((example) => `> ${example}`).join('\n>\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
