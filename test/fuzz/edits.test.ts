import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readKnowledge } from '../../server/build/knowledge.ts';
import type { AnalyseOptions, Analysis, analyse } from '../../server/src/core/analyse.ts';
import type { Format } from '../../server/src/core/parse/document.ts';

const root = join(__dirname, '../..');
const knowledge = readKnowledge(join(root, 'server/knowledge'));
const seed = 20240117;

const bundle = buildSync({
  absWorkingDir: root,
  entryPoints: ['server/src/core/analyse.ts'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  write: false,
}).outputFiles[0]?.text as string;

/** The pipeline with nothing remembered: every call evaluates its modules anew. */
function newPipeline(): typeof analyse {
  const module = { exports: {} as { analyse: typeof analyse } };
  new Function('module', 'exports', 'require', bundle)(module, module.exports, createRequire(__filename));
  return module.exports.analyse;
}

interface Edit {
  readonly kind: 'type' | 'delete' | 'line' | 'repeat' | 'move' | 'cut' | 'reword';
  /** Where, as parts of the length. */
  readonly at: number;
  readonly other: number;
  readonly words: string;
}

const edits: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom<Edit['kind'][]>('type', 'type', 'delete', 'line', 'repeat', 'move', 'cut', 'reword'),
  // Often among the first lines, which are read by rules of their own.
  at: fc.oneof(fc.double({ min: 0, max: 0.02, noNaN: true }), fc.double({ min: 0, max: 0.999, noNaN: true })),
  other: fc.double({ min: 0, max: 0.999, noNaN: true }),
  words: fc.constantFrom(
    'x',
    ' ',
    '. ',
    ':',
    '\n',
    '\n\n',
    '# ',
    '- ',
    '12. ',
    '(a) ',
    '“',
    '”',
    '**',
    '<b>',
    ' not ',
    'We never share your personal data. ',
    'You can write to privacy@kestrel.example. ',
    'Kestrel Maps Ltd. (“we”) ',
    'Last updated: 3 May 2024\n',
    'such data ',
    'Kestrel Maps Privacy Policy',
    'We never sell:\n\n- your e-mail address\n',
    'We collect:\n\n- your e-mail address\n',
    '我们不会共享您的个人信息。',
  ),
});

/** Words that make another lead-in of one, so that the items under it, unchanged, say something else. */
const rewordings: readonly (readonly [RegExp, string])[] = [
  [/\b(?:collect|collects|process)\b/g, 'do not sell'],
  [/\bdo not (?:sell|share)\b/g, 'collect'],
  [/\bshare\b/g, 'store'],
  [/:\n/g, '.\n'],
  [/收集/g, '不会共享'],
];

/** The text after an edit as writers make them. */
function afterEdit(text: string, { kind, at, other, words }: Edit): string {
  const offset = Math.floor(at * text.length);
  if (kind === 'type') return text.slice(0, offset) + words + text.slice(offset);
  if (kind === 'delete') return text.slice(0, offset) + text.slice(offset + 1);
  if (kind === 'reword') {
    const [pattern, replacement] = rewordings[Math.floor(other * rewordings.length)] as (typeof rewordings)[number];
    return text.replace(pattern, replacement);
  }
  const lines = text.split('\n');
  const line = Math.floor(at * lines.length);
  const place = Math.floor(other * lines.length);
  if (kind === 'line') return lines.toSpliced(line, 0, words).join('\n');
  if (kind === 'repeat') return lines.toSpliced(place, 0, lines[line] as string).join('\n');
  if (kind === 'move')
    return lines
      .toSpliced(line, 1)
      .toSpliced(place, 0, lines[line] as string)
      .join('\n');
  return lines.toSpliced(line, 1 + Math.floor(other * 6)).join('\n');
}

/** All that an analysis says, but for what it was given. */
function contentOf({ model, findings }: Analysis): unknown {
  const { knowledge: _, config: __, ...rest } = model;
  return { ...rest, findings };
}

const policies: readonly (readonly [string, Format])[] = [
  ['contradictions.md', 'markdown'],
  ['gdpr-full.md', 'markdown'],
  ['implied-headings.txt', 'plaintext'],
  ['no-headings.txt', 'plaintext'],
  ['chinese.md', 'markdown'],
  ['delivery-terms.md', 'html'],
  ['long.md', 'markdown'],
];

/** A sample as it is, or all English samples one after the other: long enough for many groups of blocks. */
function policyOf(name: string): string {
  if (name !== long) return readFileSync(join(root, 'test/fixtures/policies', name), 'utf8');
  return ['contradictions.md', 'gdpr-full.md', 'contradictions.md'].map(policyOf).join('\n\n');
}

const long = 'long.md';

test('what is remembered of earlier states of a text changes nothing', { timeout: 120_000 }, () => {
  const forwards = newPipeline();
  const backwards = newPipeline();
  const failures: unknown[] = [];
  for (const [name, format] of policies) {
    const policy = policyOf(name);
    const options: AnalyseOptions = {
      path: name,
      format,
      knowledge,
      today: '2026-01-01',
      force: true,
      onRuleFailure: (rule, error) => failures.push([rule, error]),
    };
    fc.assert(
      fc.property(fc.array(edits, { minLength: 2, maxLength: 12 }), (made) => {
        const texts = [policy];
        for (const edit of made) texts.push(afterEdit(texts.at(-1) as string, edit));
        // One pipeline has seen what was before each state, the other what came after.
        const first = texts.map((text) => contentOf(forwards(text, options)));
        const second = texts.toReversed().map((text) => contentOf(backwards(text, options)));
        expect(first).toEqual(second.toReversed());
      }),
      { seed, numRuns: 12, endOnFailure: true },
    );
  }
  expect(failures).toEqual([]);
});

test('a text that was edited reads as if it were new', { timeout: 120_000 }, () => {
  const used = newPipeline();
  fc.assert(
    fc.property(
      fc.constantFrom(...policies),
      fc.array(edits, { minLength: 6, maxLength: 20 }),
      ([name, format], made) => {
        const options: AnalyseOptions = { path: name, format, knowledge, today: '2026-01-01', force: true };
        let text = policyOf(name);
        for (const edit of made) {
          used(text, options);
          text = afterEdit(text, edit);
        }
        expect(contentOf(used(text, options))).toEqual(contentOf(newPipeline()(text, options)));
      },
    ),
    { seed, numRuns: 8, endOnFailure: true },
  );
});
