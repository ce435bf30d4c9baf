import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../../..');
const readJson = (name: string) => JSON.parse(readFileSync(path.join(root, name), 'utf8'));

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

interface Contributions {
  readonly commands: readonly { readonly command: string; readonly category: string }[];
  readonly submenus: readonly { readonly id: string }[];
  readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly markdown: string } }[] }[];
}

const manifest = readFileSync(path.join(root, 'package.json'), 'utf8');
const { contributes } = JSON.parse(manifest) as { contributes: Contributions };
const { commands, menus, submenus, walkthroughs } = contributes;
const palette = new Map(menus.commandPalette?.map(({ command, when }) => [command, when]));

describe('the manifest', () => {
  test('has a text in both languages for all that it names, and no other', () => {
    const named = [...manifest.matchAll(/"%([^%]+)%"/g)].map(([, key]) => key as string);
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      expect(Object.keys(readJson(file)).sort(), file).toEqual([...new Set(named)].sort());
    }
    const chinese: Record<string, string> = readJson('package.nls.zh-cn.json');
    for (const [key, text] of Object.entries(chinese)) expect(text, key).toMatch(/\p{Script=Han}/u);
  });

  test('has the walkthrough in Chinese, where the editor looks for it', () => {
    const pages = walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages)
      expect(existsSync(path.join(root, page.replace(/\.md$/, '.nls.zh-cn.md'))), page).toBe(true);
  });

  test('puts all commands under one name, and says when each is of use', () => {
    expect(new Set(commands.map(({ category }) => category))).toEqual(new Set(['Proviso']));
    const always = commands.map(({ command }) => command).filter((command) => !palette.get(command));
    expect(always).toEqual(['proviso.newPolicy']);
  });

  test('names in its menus what there is', () => {
    const known = new Set([...commands.map(({ command }) => command), ...submenus.map(({ id }) => id)]);
    for (const items of Object.values(menus)) {
      for (const { command, submenu } of items) expect(known).toContain(command ?? submenu);
    }
    for (const { id } of submenus) expect(menus[id]?.length).toBeGreaterThan(0);
  });

  test('offers what needs a policy for policies only, wherever it is offered', () => {
    const onPolicies = [...palette].filter(([, when]) => when?.startsWith('proviso.document == privacy-policy'));
    expect(onPolicies.length).toBeGreaterThan(8);
    for (const [command] of onPolicies) {
      const places = ['view/title', 'editor/context'].flatMap((menu) => menus[menu] ?? []);
      const offered = places.filter((item) => item.command === command);
      for (const { when } of offered) expect(when, command).toContain('proviso.document == privacy-policy');
    }
    for (const { when } of menus['editor/context'] ?? []) expect(when).toContain('proviso.document == privacy-policy');
  });
});
