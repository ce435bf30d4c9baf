import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ruleFiles } from '../server/build/generate/ruleIndex.ts';
import { snippetBody } from '../server/build/generate/snippets.ts';
import { generate, outdated } from '../server/build/generate.ts';
import { readKnowledge } from '../server/build/knowledge.ts';
import { familyOf, ruleCatalogue } from '../server/src/core/rules/catalogue.ts';
import { rules } from '../server/src/core/rules/index.ts';

const root = join(__dirname, '..');
const knowledge = readKnowledge(join(root, 'server/knowledge'));

describe('generated files', () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    files = await generate(root);
  });

  it('are what a fresh run writes', () => {
    expect(outdated(files, root)).toEqual([]);
  });

  // Editors offer those of both languages in one text.
  it.each(['json', 'text.json'])('give no two snippets one prefix, whatever their language (%s)', (form) => {
    const contents = ['en', 'zh'].map((language) => files.get(`snippets/proviso.${language}.${form}`) ?? '{}');
    const prefixes = contents.flatMap((content) => {
      const snippets = Object.values(JSON.parse(content)) as { prefix: string[] }[];
      return snippets.flatMap((s) => s.prefix);
    });
    expect(prefixes.length).toBeGreaterThan(100);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});

describe('snippets', () => {
  const body = (text: string) => snippetBody(text, knowledge, 'en');

  it('mirror a placeholder that comes again', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is a snippet's own syntax
    expect(body('{{CONTACT_PHONE}} or {{CONTACT_PHONE}}')).toBe('${1:{{telephone number\\}\\}} or ${1}');
  });

  it('offer choices, and optional parts as one stop', () => {
    expect(body('within {{RESPONSE_DAYS}} days[[, or later]]')).toBe(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is a snippet's own syntax
      'within ${1|{{days until you answer}},15,30,45|} days${2:, or later}',
    );
  });

  it('escape what snippets read as their own', () => {
    expect(body('a $5 {fee}')).toBe('a \\$5 {fee\\}');
  });
});

describe('every rule', () => {
  const families = new Set(['missing', 'incomplete']);
  const documented = ruleCatalogue.map((rule) => rule.id);
  /** Message ids of a rule: its own, and those that its family shares. */
  const messagesOf = (id: string) => {
    const { en } = knowledge.messages;
    return Object.keys({ ...en[familyOf(id)], ...en[id] });
  };

  it('is in the index, under the id of its file', () => {
    expect(rules.map((rule) => rule.id)).toEqual(ruleFiles(root));
  });

  it.each(documented)('%s has its page', (id) => {
    expect(existsSync(join(root, `docs/rules/${id}.md`))).toBe(true);
  });

  it.each(documented)('%s has its messages', (id) => {
    expect(messagesOf(id)).not.toEqual([]);
  });

  it.each(ruleFiles(root))('%s yields only messages that there are', (id) => {
    const source = readFileSync(join(root, `server/src/core/rules/${id}.ts`), 'utf8');
    const named = [...source.matchAll(/message: '([\w-]+)'/g)].map((m) => m[1]!);
    expect(named.filter((message) => !messagesOf(id).includes(message))).toEqual([]);
  });

  /** Texts under "Examples" of a rule's page; test/rules/pages.test.ts runs them. */
  const hasExamples = (id: string) => {
    const page = join(root, `docs/rules/${id}.md`);
    return existsSync(page) && readFileSync(page, 'utf8').split('## Examples\n')[1]?.includes('```') === true;
  };

  /** Families whose examples stand in the knowledge and are run from there. */
  const tested = new Set([...families, 'wording']);

  it.each(ruleFiles(root).filter((id) => !tested.has(familyOf(id))))('%s has its tests', (id) => {
    expect(existsSync(join(root, `test/rules/${id}.test.ts`)) || hasExamples(id)).toBe(true);
  });
});
