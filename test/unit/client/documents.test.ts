import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSelected, policyLanguages } from '../../../client/src/documents.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

describe('documents that the server is told of', () => {
  it.each([
    ['file', 'markdown'],
    ['file', 'plaintext'],
    ['untitled', 'privacy-policy'],
    ['vscode-vfs', 'html'],
    ['vscode-remote', 'markdown'],
  ])('%s, %s: yes', (scheme, language) => {
    expect(isSelected(scheme, language, [])).toBe(true);
  });

  it.each([
    ['output', 'plaintext'],
    ['comment', 'markdown'],
    ['git', 'markdown'],
    ['vscode-chat-code-block', 'markdown'],
    ['chatSessionInput', 'markdown'],
    ['vscode-notebook-cell', 'markdown'],
    ['proviso-docs', 'markdown'],
    ['file', 'typescript'],
  ])('%s, %s: no', (scheme, language) => {
    expect(isSelected(scheme, language, [])).toBe(false);
  });

  it('takes the file system of a workspace folder, whatever its name', () => {
    expect(isSelected('ftp', 'markdown', ['ftp'])).toBe(true);
    expect(isSelected('git', 'markdown', ['git'])).toBe(false);
  });

  it('are those that activate the extension', () => {
    expect(manifest.activationEvents).toEqual(policyLanguages.map((language) => `onLanguage:${language}`));
  });
});

describe('manifest', () => {
  it('has a text for every title and description, in English and Chinese', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([a-zA-Z.]+)%"/g)].map(([, key]) => key).sort();
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      expect(Object.keys(JSON.parse(readFileSync(file, 'utf8'))).sort(), file).toEqual([...new Set(used)]);
    }
  });

  it('knows the regimes that the server knows', async () => {
    const { regimeIds } = await import('../../../server/src/core/knowledge/types.ts');
    expect(manifest.contributes.configuration.properties['proviso.regimes'].items.enum).toEqual(regimeIds);
  });
});
