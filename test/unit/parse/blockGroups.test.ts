import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blockGroups } from '../../../server/src/core/parse/blockGroups.ts';
import { matchBlocks } from '../../../server/src/core/parse/blocks.ts';
import type { Block } from '../../../server/src/core/parse/document.ts';
import { parse } from '../../../server/src/core/parse/parse.ts';

const fixtures = join(__dirname, '../../fixtures/policies');
const policy = readFileSync(join(fixtures, 'gdpr-full.md'), 'utf8');

function groupsOf(text: string) {
  return blockGroups(parse(text, 'markdown'));
}

test('groups hold every block once and are never cut between a list and what introduces it', () => {
  const document = parse(policy, 'markdown');
  const groups = blockGroups(document);
  expect(groups.length).toBeGreaterThan(3);
  expect(groups.reduce((sum, { group }) => sum + group.blocks.length, 0)).toBe(document.blocks.length);
  for (const { group, first, start } of groups) {
    for (const { index, content, leadIn } of group.blocks) {
      const block = document.blocks[first + index];
      expect(block?.content).toEqual({ start: content.start + start, end: content.end + start });
      expect(block?.leadIn).toBe(leadIn === undefined ? undefined : first + leadIn);
      if (leadIn !== undefined) expect(leadIn).toBeGreaterThanOrEqual(0);
    }
  }
});

test('after a key press all groups but the one around it are the same objects', () => {
  const before = groupsOf(policy).map(({ group }) => group);
  const at = policy.indexOf(' ', policy.length / 2);
  const after = groupsOf(`${policy.slice(0, at)} x${policy.slice(at)}`).map(({ group }) => group);
  const changed = after.filter((group) => !before.includes(group));
  expect(changed).toHaveLength(1);
});

test('the same text in other blocks is another group', () => {
  const document = parse('# Title\n\nWe collect:\n\n- your name\n- your age\n', 'markdown');
  const groupAfter = (change: (block: Block) => Partial<Block>) => {
    const blocks = document.blocks.map((block) => ({ ...block, ...change(block) }));
    return blockGroups({ ...document, blocks })[0]?.group;
  };
  const [own] = blockGroups(document);
  expect(groupAfter(() => ({}))).toBe(own?.group);
  const changes: readonly ((block: Block) => Partial<Block>)[] = [
    ({ kind }) => (kind === 'item' ? { kind: 'paragraph' } : {}),
    ({ kind }) => (kind === 'item' ? { leadIn: undefined } : {}),
    ({ kind }) => (kind === 'item' ? { depth: 1 } : {}),
    ({ kind }) => (kind === 'heading' ? { level: 2 } : {}),
    ({ marker }) => (marker ? { marker: { ...marker, style: 'roman' } } : {}),
    ({ content: { start, end } }) => ({ content: { start, end: Math.max(start, end - 1) } }),
  ];
  for (const change of changes) expect(groupAfter(change)).not.toBe(own?.group);
});

test('what a pattern finds is placed where its block stands now', () => {
  const pattern = /cookies/g;
  const text = `# Title\n\n${'Some words.\n\n'.repeat(12)}## Cookies\n\nWe use cookies.\n`;
  for (const prefix of ['', 'Added before.\n\n', 'Added before.\n\nTwice.\n\n']) {
    const document = parse(prefix + text, 'markdown');
    const [found] = matchBlocks(document, pattern);
    expect(found?.span.start).toBe((prefix + text).indexOf('cookies'));
    expect(found?.block).toBe(document.blocks.find(({ content }) => content.end > (found?.span.start ?? 0)));
  }
});
