import { createTabStops, escapeSnippet } from '../../src/core/insert/snippetSyntax.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { ClauseType } from '../../src/core/knowledge/types.ts';

type Language = 'en' | 'zh';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/**
 * The standard clauses as snippets, for Markdown and for texts without mark-up. Placeholders are tab stops with their
 * hints, the same one wherever it occurs again; optional blocks are tab stops too, so that one key press deletes them.
 */
export function snippetFiles(knowledge: Knowledge): readonly (readonly [string, string])[] {
  return (['en', 'zh'] as const).flatMap((language) =>
    (['', '.text'] as const).map((form): readonly [string, string] => {
      const opening = form === '' ? '## ' : '';
      const snippets = knowledge.clauses.flatMap((clause) => clauseSnippets(clause, knowledge, language, opening));
      return [`snippets/proviso.${language}${form}.json`, `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`];
    }),
  );
}

function clauseSnippets(clause: ClauseType, knowledge: Knowledge, language: Language, opening: string) {
  const parts = [{ ...clause.text, id: '', title: undefined, heading: undefined }, ...clause.variants];
  return parts.map(({ id, title, heading, ...text }): readonly [string, Snippet] => {
    const name = clause.title[language] + (title ? ` (${title[language]})` : '');
    const lines = `${opening}${escapeSnippet((heading ?? clause.heading)[language])}\n\n${snippetBody(text[language], knowledge, language)}`;
    return [
      name,
      {
        prefix: prefixes(clause.id, language).map((prefix) => prefix + (id && `-${id}`)),
        description: language === 'zh' ? `标准条款：${name}` : `Standard clause: ${name}`,
        body: lines.trimEnd().split('\n'),
      },
    ];
  });
}

/**
 * `clause-sharing-exceptions` and, so that the lists stand together, `clause-exceptions-sharing`. Editors offer the
 * snippets of both languages in every text: `条款-` keeps them apart.
 */
function prefixes(id: string, language: Language): readonly string[] {
  const opening = { en: 'clause', zh: '条款' }[language];
  const words = id.split('-');
  return words.at(-1) === 'exceptions'
    ? [`${opening}-${id}`, `${opening}-exceptions-${words.slice(0, -1).join('-')}`]
    : [`${opening}-${id}`];
}

/** Turns a standard text into a snippet's body. */
export function snippetBody(text: string, knowledge: Knowledge, language: Language): string {
  const { toSnippet, toOptional } = createTabStops(knowledge, language);
  return text
    .split(/(\[\[[\s\S]*?\]\])/)
    .map((piece) => {
      const optional = /^\[\[([\s\S]*)\]\]$/.exec(piece)?.[1];
      return optional === undefined ? toSnippet(piece) : toOptional(optional);
    })
    .join('');
}
