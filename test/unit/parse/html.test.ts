import { describe, expect, test } from 'vitest';
import { parse } from '../../../server/src/core/parse/parse.ts';
import { blocksOf, leadInsOf } from './describe.ts';

const blocks = (text: string) => blocksOf(text, 'html').filter((block) => !block.startsWith('skip'));

describe('HTML', () => {
  test('headings, paragraphs and items', () => {
    expect(
      blocks('<body><h1>Privacy</h1><p>We share <b>it</b> with:</p><ul><li>vendors</li><li>courts</li></ul></body>'),
    ).toEqual(['heading 1: Privacy', 'paragraph: We share it with:', 'item 0: vendors', 'item 0: courts']);
  });

  test('items keep their lead-in, nested ones the item that holds them', () => {
    const text = '<p>We share with:</p><ul><li>vendors:<ul><li>hosts</li></ul></li><li>courts</li></ul>';
    expect(leadInsOf(text, 'html')).toEqual(['We share with:', 'vendors:', 'We share with:']);
  });

  test('rows and cells', () => {
    const text = '<table><tr><th>Data</th><th>Purpose</th></tr><tr><td>Name</td><td><p>Account</p></td></tr></table>';
    expect(blocks(text)).toEqual(['row: Data | Purpose', 'row: Name | Account']);
    expect(leadInsOf(text, 'html')).toEqual(['–', expect.stringMatching(/^Data\s+Purpose$/)]);
  });

  test('scripts, styles and menus are no text', () => {
    expect(
      blocks(
        '<head><title>x</title><style>p{}</style></head><nav><a href="/">Home</a></nav><script>let a</script><p>Text.</p>',
      ),
    ).toEqual(['paragraph: Text.']);
  });

  test('bold paragraphs and broken lines', () => {
    expect(blocks('<p><strong>Security</strong></p><p>One.<br>Two.</p>')).toEqual([
      'heading 3: Security',
      'paragraph: One.',
      'paragraph: Two.',
    ]);
  });

  test('offsets are those of the source, entities one sign', () => {
    const text = '<p class="a">You &amp; we&rsquo;ll <a href="/x">agree</a>.</p>';
    const {
      prose,
      blocks: [block],
      links: [link],
    } = parse(text, 'html');
    expect(text.slice(block?.content.start, block?.content.end)).toBe('You &amp; we&rsquo;ll <a href="/x">agree</a>.');
    expect(prose.trim().replace(/ +/g, ' ')).toBe('You & we’ ll agree .');
    expect(link?.target).toBe('/x');
    expect(text.slice(link?.targetSpan.start, link?.targetSpan.end)).toBe('/x');
  });
});
