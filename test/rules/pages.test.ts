import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/src/core/analyse.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import type { Finding } from '../../server/src/core/rules/rule.ts';
import { knowledge } from '../knowledge.ts';
import { idleFixes } from './idleFixes.ts';

/**
 * The examples of the rules' pages are executed: a rule must report each text under "Fails" and none under "Passes", and
 * after its safe fixes it must have nothing left that they could mend.
 */
const folder = path.join(import.meta.dirname, '../../docs/rules');

for (const rule of rules) {
  const page = path.join(folder, `${rule.id}.md`);
  if (!existsSync(page)) continue;
  const [, examples = ''] = readFileSync(page, 'utf8').split('## Examples\n');
  const [failing = '', passing = ''] = examples.split('\n## When to turn it off')[0]?.split('### Passes') ?? [];
  // Pages of the clause families are generated and have no texts to run.
  if (blocks(examples).length === 0) continue;
  describe(rule.id, () => {
    test.each(blocks(failing))('reports %j', (text) => {
      expect(findings(rule.id, text)).not.toHaveLength(0);
      const mended = applySafeFixes(rule.id, text);
      expect(applySafeFixes(rule.id, mended)).toBe(mended);
      expect(idleFixes(text, (changed) => ({ ...check(changed), findings: findings(rule.id, changed) }))).toEqual([]);
    });
    test.each(blocks(passing))('is silent on %j', (text) => {
      expect(findings(rule.id, text)).toEqual([]);
    });
  });
}

test('every page belongs to a rule, and every rule of these families has examples both ways', () => {
  for (const family of ['text', 'structure', 'reference', 'placeholder', 'definition', 'consistency']) {
    const ids = rules.map((rule) => rule.id).filter((id) => id.startsWith(`${family}/`));
    const pages = readdirSync(path.join(folder, family)).map((file) => `${family}/${file.replace(/\.md$/, '')}`);
    expect(pages.sort()).toEqual(ids.sort());
    for (const id of ids) {
      const [failing = '', passing = ''] = readFileSync(path.join(folder, `${id}.md`), 'utf8').split('### Passes');
      expect([id, blocks(failing).length > 0, blocks(passing).length > 0]).toEqual([id, true, true]);
    }
  }
});

function blocks(markdown: string): string[] {
  return [...markdown.matchAll(/```policy\n([\s\S]*?)\n```/g)].map((match) => match[1] ?? '');
}

function check(text: string) {
  const format = text.startsWith('#') ? 'markdown' : 'plaintext';
  return analyse(text, {
    path: 'privacy-policy.md',
    format,
    knowledge,
    today: '2026-11-01',
    force: true,
    onRuleFailure: (rule, error) => {
      throw new Error(`${rule} failed`, { cause: error });
    },
  });
}

function findings(id: string, text: string): readonly Finding[] {
  return check(text).findings.filter((finding) => finding.rule === id);
}

function applySafeFixes(id: string, text: string): string {
  const { model, findings: found } = check(text);
  const rule = rules.find((r) => r.id === id);
  const edits = found
    .filter((finding) => finding.rule === id)
    .flatMap((finding) => rule?.fixes?.(finding, model) ?? [])
    .filter((fix) => fix.kind === 'safe')
    .flatMap((fix) => fix.edits)
    .sort((a, b) => b.span.start - a.span.start);
  return edits.reduce(
    (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
    text,
  );
}
