import type { Knowledge } from '../knowledge/knowledge.ts';
import { allMatches } from '../text/allMatches.ts';

const placeholder = /\{\{(\w+)\}\}/g;

export function hasPlaceholder(text: string): boolean {
  return text.search(placeholder) >= 0;
}

/** Says in words what is to be filled in: `{{personal information kept}}` for `{{RETENTION_ITEM_1}}`. */
export function withHints(text: string, knowledge: Knowledge, language: 'en' | 'zh'): string {
  return text.replace(placeholder, (whole, name: string) => {
    const hint = knowledge.placeholders.find(({ id }) => id === name)?.hint[language];
    return hint === undefined ? whole : `{{${hint}}}`;
  });
}

/** Numbers tab stops by the placeholder's name, so that the same name is filled once in all texts. */
export interface TabStops {
  /** Turns `{{NAME}}`s into tab stops. One that is left unfilled stays visible as `{{hint}}`, and is found as such. */
  toSnippet(text: string): string;
  /** Turns a text into a tab stop of its own, so that one key press deletes it; its `{{NAME}}`s are tab stops within. */
  toOptional(text: string): string;
}

export function createTabStops(knowledge: Knowledge, language: 'en' | 'zh'): TabStops {
  const numbers = new Map<string, number>();
  let last = 0;
  const stopFor = (whole: string, name: string): string => {
    const known = numbers.get(name);
    if (known !== undefined) return `\${${known}}`;
    numbers.set(name, ++last);
    const hint = withHints(whole, knowledge, language);
    const choices = knowledge.placeholders.find(({ id }) => id === name)?.choices?.[language] ?? [];
    // The first choice is what stands there until one is made: nothing that the writer did not choose.
    if (choices.length > 0) return `\${${last}|${[hint, ...choices].map(escapeChoice).join(',')}|}`;
    return `\${${last}:${escapeSnippet(hint)}}`;
  };
  const toSnippet = (text: string): string => {
    let snippet = '';
    let done = 0;
    for (const match of allMatches(placeholder, text)) {
      snippet += escapeSnippet(text.slice(done, match.index)) + stopFor(match[0], match[1] as string);
      done = match.index + match[0].length;
    }
    return snippet + escapeSnippet(text.slice(done));
  };
  const toOptional = (text: string): string => {
    const number = ++last;
    return `\${${number}:${toSnippet(text)}}`;
  };
  return { toSnippet, toOptional };
}

/** Escapes what a snippet reads as its own. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Within choices VS Code knows a backslash before these signs alone, and would show it before others. */
function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
