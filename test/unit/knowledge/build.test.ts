import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { KnowledgeError, readKnowledge } from '../../../server/build/knowledge.ts';
import { regimeIds } from '../../../server/src/core/knowledge/types.ts';
import { knowledge } from '../../knowledge.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** All knowledge with one file changed; what the build says of it. */
function problemsAfter(file: string, change: (content: string) => string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'knowledge-'));
  folders.push(folder);
  cpSync(path.join(import.meta.dirname, '../../../server/knowledge'), folder, { recursive: true });
  const place = path.join(folder, file);
  writeFileSync(place, change(readFileSync(place, 'utf8')));
  try {
    readKnowledge(folder);
    return '';
  } catch (error) {
    if (error instanceof KnowledgeError) return error.message;
    throw error;
  }
}

const clause = 'clauses/retention-period.yaml';

describe('the build of the knowledge', () => {
  test('has all clause types and regimes, each clause at its own place', () => {
    expect(knowledge.clauses).toHaveLength(60);
    expect(knowledge.clauses.map((c) => c.order)).toEqual([...knowledge.clauses.keys()]);
    expect(knowledge.regimes.map((regime) => regime.id)).toEqual(regimeIds);
  });

  test.each([
    [
      'an unknown key',
      (s: string) => s.replace('definition:', 'definiton:'),
      /:\d+: unknown key “definiton” \(did you mean “definition”\?\)/,
    ],
    [
      'an id that is not the name of the file',
      (s: string) => s.replace('id: retention-period', 'id: retention'),
      /:1: the id “retention” differs/,
    ],
    [
      'an unknown regime',
      (s: string) => s.replace('\n  gdpr: {', '\n  gdrp: {'),
      /“gdrp” is no regime \(did you mean “gdpr”\?\)/,
    ],
    ['an unknown level', (s: string) => s.replace('level: required', 'level: compulsory'), /“compulsory” is no level/],
    [
      'an unknown signal',
      (s: string) => s.replace('condition: child_directed', 'condition: child_direct'),
      /names “child_direct”, which is no signal/,
    ],
    [
      'a condition that cannot be read',
      (s: string) => s.replace('condition: child_directed', 'condition: child_directed and'),
      /a signal is expected at the end/,
    ],
    [
      'a placeholder that is not listed',
      (s: string) => s.replaceAll('{{DELETION_DAYS}}', '{{DELETION_DAY}}'),
      /\{\{DELETION_DAY\}\} does not stand in placeholders\.yaml/,
    ],
    [
      'a placeholder that is not closed',
      (s: string) => s.replaceAll('{{DELETION_DAYS}}', '{{DELETION_DAYS'),
      /is no placeholder: write \{\{NAME\}\}/,
    ],
    [
      'a missing language',
      (s: string) => s.replace(/title: \{ en: ([^,]+), zh: [^}]+ \}/, 'title: { en: $1 }'),
      /“zh” is missing/,
    ],
    [
      'an element without a citation',
      (s: string) => s.replace(/\n {4}citations: .*/, ''),
      /is required by gdpr without a citation/,
    ],
    [
      'a pattern that cannot be read',
      (s: string) => s.replace('cues:\n      en:', 'cues:\n      en:\n        - "(until"'),
      /“\)” is missing/,
    ],
    ['YAML that is none', (s: string) => s.replace('order:', 'order: ['), /retention-period\.yaml:\d+: /],
  ])('reports %s with file and line', (_what, change, message) => {
    const problems = problemsAfter(clause, change);
    expect(problems).toMatch(message);
    expect(problems).toMatch(/retention-period\.yaml:\d+: /);
  });

  test('reports people of a place without a name for it', () => {
    const problems = problemsAfter('lexicons/people-japan.yaml', (s) => s.replace('region: jp\n', ''));
    expect(problems).toMatch(/people-japan\.yaml:\d+: “people-japan” names the people of a place and needs a region/);
  });

  test.each([
    [
      'a pattern of a remark that cannot be read',
      (s: string) => s.replace("- '<hedges>|", "- '(<hedges>|"),
      /children\.yaml:\d+: “\)” is missing/,
    ],
    [
      'a name that two files have',
      (s: string) => s.replace('  mainly:', '  of-data:'),
      /:\d+: “of-data” stands in another file, too/,
    ],
    [
      'a guard that is a remark as well',
      (s: string) => s.replace('  mainly:', '  minimum-age:'),
      /children\.yaml:\d+: “minimum-age” is a remark too/,
    ],
  ])('reports %s', (_what, change, message) => {
    expect(problemsAfter('remarks/children.yaml', change)).toMatch(message);
  });

  test('reports a list of legal forms that is none', () => {
    const problems = problemsAfter('regimes/gdpr.yaml', (s) => s.replace('list: european-', 'list: europian-'));
    expect(problems).toMatch(/gdpr\.yaml:\d+: “europian-company-forms” is no lexicon/);
  });

  test('reports a translation that uses what the original does not', () => {
    const problems = problemsAfter('messages/zh/missing.yaml', (s) => s.replace('{laws}', '{lawyers}'));
    expect(problems).toMatch(/uses \{lawyers\}, which the English text does not/);
  });
});
