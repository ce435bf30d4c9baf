import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import type { Problem } from './shape.ts';

/** A translation must answer an English message and use no data that the English one does not. */
export function checkMessages(messages: Knowledge['messages']): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [language, rules] of Object.entries(messages)) {
    for (const [rule, templates] of Object.entries(rules)) {
      const report = (message: string) =>
        problems.push({
          file: `messages/${language}/${rule.split('/')[0]}.yaml`,
          line: 1,
          message: `${rule}: ${message}`,
        });
      for (const [id, template] of Object.entries(templates)) {
        const english = messages.en[rule]?.[id];
        if (/[{}]/.test(template.replace(/\{[a-z]\w*\}/gi, '')))
          report(`“${id}” has a brace that belongs to no {name}`);
        if (english === undefined) report(`“${id}” has no English text`);
        else {
          const known = new Set(english.match(/\{\w+\}/g));
          for (const name of template.match(/\{\w+\}/g) ?? []) {
            if (!known.has(name)) report(`“${id}” uses ${name}, which the English text does not`);
          }
        }
      }
    }
  }
  return problems;
}
