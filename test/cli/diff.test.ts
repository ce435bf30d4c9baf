import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../server/src/cli/diff.ts';

/** What `patch` makes of the old text. */
function patched(before: string, diff: string): string {
  const lines = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  for (const line of diff.match(/[^\n]*\n/g)?.slice(2) ?? []) {
    const hunk = /^@@ -(\d+),(\d+) \+\d+,\d+ @@/.exec(line);
    if (hunk) {
      // An empty old part counts from the line before it.
      const from = Number(hunk[1]) - 1;
      result.push(...lines.slice(at, from));
      at = from;
    } else if (line.startsWith('\\')) result.push((result.pop() as string).replace(/\n$/, ''));
    else if (line.startsWith('+')) result.push(line.slice(1));
    else {
      const old = lines[at++] as string;
      expect(line.slice(1).replace(/\n$/, '')).toBe(old.replace(/\n$/, ''));
      if (line.startsWith(' ')) result.push(old);
    }
  }
  return [...result, ...lines.slice(at)].join('');
}

describe('unifiedDiff', () => {
  it('is empty for equal texts', () => {
    expect(unifiedDiff('a.md', 'same\n', 'same\n')).toBe('');
  });

  it('parts changes that are far from each other', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `line ${i}\n`);
    const before = lines.join('');
    const after = before.replace('line 2\n', 'LINE 2\n').replace('line 25\n', '');
    const diff = unifiedDiff('a.md', before, after);
    expect(diff.match(/^@@ .*$/gm)).toEqual(['@@ -1,6 +1,6 @@', '@@ -23,7 +23,6 @@']);
    expect(patched(before, diff)).toBe(after);
  });

  it('makes the new text of the old one', () => {
    const text = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n'), { maxLength: 30 }).map((lines) => lines.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== '');
        expect(patched(before, unifiedDiff('x', before, after))).toBe(after);
      }),
      { seed: 7 },
    );
  });
});
