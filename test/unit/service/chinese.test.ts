import { expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver-types';
import { quickFixes } from '../../../server/src/service/codeActions.ts';
import { toDiagnostics } from '../../../server/src/service/diagnostics.ts';
import { hover } from '../../../server/src/service/hover.ts';
import { codeLenses } from '../../../server/src/service/lenses.ts';
import { clauseChoices, policyView, regimeChoices } from '../../../server/src/service/policyView.ts';
import { read } from './check.ts';

const text = `# 隐私政策

我们收集您的姓名。请联系 privacy@kestrel.example。

## 如何联系我们

请发送邮件至 privacy@kestrel.example。
`;

const chinese = { language: 'zh', pageLink: (page: string) => `docs:${page}` } as const;
const policy = read(text, { config: { regimes: ['gdpr', 'pipl'] } });

/** English words that a reader of Chinese would stumble over: no names of laws, no citations, no rule ids, no addresses. */
const english = (said: string): readonly string[] =>
  said
    .replace(/\b(?:docs|file|https?):[^\s)]+|\S+@\S+|[a-z]+\/[a-z-]+/g, '')
    .match(/\b(?!Art|Rec|encarregado|annex|para|lit|and)[a-z]{3,}(?:[ -][a-z]{2,})+/g) ?? [];

test('findings speak Chinese', () => {
  const found = toDiagnostics(policy, chinese).map(({ message }) => String(message));
  expect(found.length).toBeGreaterThan(3);
  expect(found.flatMap(english)).toEqual([]);
});

test('quick fixes speak Chinese', () => {
  const context = {
    presentation: chinese,
    support: { documentChanges: true, snippets: true, createFiles: true },
    showsDocuments: true,
  };
  const titles = quickFixes(policy, toDiagnostics(policy, chinese), context).map(({ title }) => title);
  expect(titles.length).toBeGreaterThan(3);
  expect(titles.flatMap(english)).toEqual([]);
});

test('the Policy view, the lenses and what is offered to pick from speak Chinese', () => {
  const { regimes, sections } = policyView(policy, chinese);
  const said = [
    ...regimes.flatMap(({ name, why, rows }) => [
      name,
      why,
      ...rows.flatMap((row) => [row.title, ...row.missingElements]),
    ]),
    ...sections.flatMap(({ clauses }) => clauses.flatMap(({ title, missingElements }) => [title, ...missingElements])),
    ...codeLenses(policy, chinese).map(({ command }) => command?.title ?? ''),
    ...clauseChoices(policy, chinese).flatMap(({ title, definition }) => [title, definition]),
    ...regimeChoices(policy, chinese).flatMap(({ name, about }) => [name, about]),
  ];
  expect(said.length).toBeGreaterThan(100);
  expect(said.flatMap(english)).toEqual([]);
});

test('a hover speaks Chinese', () => {
  const shown = hover(policy, { line: 4, character: 5 }, chinese) as Hover;
  const { value } = shown.contents as { value: string };
  expect(value).toContain('电话号码');
  expect(english(value)).toEqual([]);
});
