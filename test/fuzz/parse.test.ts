import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKnowledge } from '../../server/build/knowledge.ts';
import type { Format } from '../../server/src/core/parse/document.ts';
import { parse } from '../../server/src/core/parse/parse.ts';
import { splitSentences } from '../../server/src/core/read/splitSentences.ts';
import { buildSections } from '../../server/src/core/structure/buildSections.ts';
import { blocksOf } from '../unit/parse/describe.ts';

const knowledge = readKnowledge(join(__dirname, '../../server/knowledge'));
const formats: readonly Format[] = ['markdown', 'plaintext', 'html'];
const seed = 20240117;

/** Pieces that mean something to one of the readers, put together at random. */
const pieces = fc.constantFrom(
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  ' ',
  '    ',
  '\uFEFF',
  '\u00a0',
  '# ',
  '## ',
  '---\n',
  '===\n',
  '- ',
  '* ',
  '> ',
  '1. ',
  '2. ',
  '(a) ',
  '(iv) ',
  '1.1 ',
  '• ',
  '一、',
  '（二）',
  '第三条 ',
  'Article 4 ',
  '|',
  '| a | b |\n| - | - |\n',
  '**',
  '`',
  '```\n',
  '<!--',
  '-->',
  '<p>',
  '</p>',
  '<li>',
  '<ul>',
  '</ul>',
  '<table><tr><td>',
  '</td></tr></table>',
  '<h2>',
  '</h2>',
  '<br>',
  '<script>',
  '&amp;',
  '&rsquo;',
  '[',
  ']',
  '](',
  ')',
  '{{',
  '}}',
  '{% x %}',
  '{{ a.b }}',
  'We keep it.',
  'Privacy Policy',
  'Security',
  'as follows:',
  'e.g. a',
  'Inc. We',
  '我们收集信息。',
  '目录',
  '😀',
  '\ud83d',
  '\u0000',
  'www.a.example',
  'a@b.example',
  'title: x',
  '. ',
  '!',
  '?',
  '。',
);
const texts = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe.each(formats)('any %s', (format) => {
  test('is tiled by its blocks, and read without loss', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = parse(text, format);
        expect(document.prose).toHaveLength(text.length);
        let at = 0;
        document.blocks.forEach((block, index) => {
          expect(block.index).toBe(index);
          expect(block.span.start).toBe(at);
          expect(block.span.end).toBeGreaterThan(block.span.start);
          at = block.span.end;
          const { content } = block;
          expect(content.start).toBeGreaterThanOrEqual(block.span.start);
          expect(content.end).toBeLessThanOrEqual(block.span.end);
          expect(content.end > content.start).toBe(block.kind !== 'skip');
          if (block.leadIn !== undefined) expect(block.leadIn).toBeLessThan(index);
          for (const cell of block.cells ?? []) {
            expect(cell.start).toBeGreaterThanOrEqual(content.start);
            expect(cell.end).toBeLessThanOrEqual(content.end);
          }
        });
        expect(at).toBe(text.length);
      }),
      { seed, numRuns: 250 },
    );
  });

  test('has the same blocks with the line ends of Windows', () => {
    fc.assert(
      fc.property(texts, (any) => {
        const text = any.replace(/\r\n?/g, '\n');
        const found = blocksOf(text.replaceAll('\n', '\r\n'), format).map((block) => block.replaceAll('\r\n', '\n'));
        expect(found).toEqual(blocksOf(text, format));
      }),
      { seed, numRuns: 500 },
    );
  });

  test('has sections that nest and sentences in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = parse(text, format);
        const sections = buildSections(document);
        for (const section of sections) {
          const parent = section.parent === undefined ? undefined : sections[section.parent];
          if (parent) {
            expect(parent.level).toBeLessThan(section.level);
            expect(parent.span.end).toBeGreaterThanOrEqual(section.span.end);
          }
        }
        let end = 0;
        for (const sentence of splitSentences(document, sections, knowledge).sentences) {
          expect(sentence.span.start).toBeGreaterThanOrEqual(end);
          expect(sentence.text).toBe(document.prose.slice(sentence.span.start, sentence.span.end));
          expect(sentence.text.trim()).not.toBe('');
          end = sentence.span.end;
          const block = document.blocks[sentence.block];
          expect(sentence.span.start).toBeGreaterThanOrEqual(block?.content.start ?? Number.POSITIVE_INFINITY);
          expect(end).toBeLessThanOrEqual(block?.content.end ?? -1);
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  test.each<[string, string, string?]>([
    ['one line', 'We collect data and never sell it. '],
    ['blank lines', '\n'],
    ['numbers', '1. a\n'],
    ['titles', 'Data Security\n\n'],
    ['brackets', '[(<{'],
    ['a component that nothing closes', '={', '<A '],
    ['points in front of no number', ' .', '# A\n\n- Data\n- Use\n- Cookies'],
    ['paragraphs', 'We keep your data for a year. Then we delete it, e.g. by fire.\n\n'],
  ])('takes time in proportion to its length: %s', (_, piece, opening = '') => {
    const time = (size: number) => {
      const text = opening + piece.repeat(size / piece.length);
      const start = performance.now();
      parse(text, format);
      return performance.now() - start;
    };
    time(10_000);
    // Four times the text may take eight times the time, on a machine that does other things too; sixteen would be quadratic.
    const [small, large] = [Math.min(time(15_000), time(15_000)), Math.min(time(60_000), time(60_000))];
    expect(large).toBeLessThan(small * 8 + 60);
  });
});
