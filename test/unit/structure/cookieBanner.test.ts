import { expect, test } from 'vitest';
import { parse } from '../../../server/src/core/parse/parse.ts';
import { cookieBanner } from '../../../server/src/core/structure/cookieBanner.ts';
import { ruleTest } from '../../rules/ruleTest.ts';

/** The texts of the blocks that are a banner. */
function bannerOf(text: string): readonly string[] {
  const document = parse(text, 'markdown');
  const banner = cookieBanner(document);
  return document.blocks
    .filter(({ index }) => banner.has(index))
    .map(({ content }) => document.prose.slice(content.start, content.end).trim());
}

test.each([
  [
    '# Privacy policy\n\nBy using our site, you agree to our cookies.\n\nGot it!\n\nWe collect your name.',
    'By using our site, you agree to our cookies.',
  ],
  [
    '# 隐私政策\n\n继续使用本网站即表示您同意我们的隐私政策。\n\n全部接受\n\n我们收集您的姓名。',
    '继续使用本网站即表示您同意我们的隐私政策。',
  ],
  [
    '# Privacy policy\n\nRead our privacy policy, click, or.\n\nSkip to content\n\nWe collect your name.',
    'Read our privacy policy, click, or.',
  ],
])('a short text with a button below it is a cookie banner: %j', (text, banner) => {
  expect(bannerOf(text)).toEqual([banner]);
});

test('a sentence that begins like a button is none', () => {
  const text = 'By using our site, you agree to our cookies.\n\nWe collect your name.\n\nGot it from others? Tell us.';
  expect(bannerOf(`# Privacy policy\n\n${text}`)).toEqual([]);
});

// Both rules leave it out: it is no part of what the policy says.
ruleTest('wording/deemed-consent', {
  passes: [
    '# Privacy policy\n\nBy using our site, you agree to our cookies.\n\nGot it!\n\nWe collect your name.',
    '# 隐私政策\n\n继续使用本网站即表示您同意我们的隐私政策。\n\n全部接受\n\n我们收集您的姓名。',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\n«By using our site, you agree»{found} to our cookies.\n\nWe collect your name.\n\nGot it from others? Tell us.',
    },
  ],
});
ruleTest('text/truncated', {
  passes: ['# Privacy policy\n\nRead our privacy policy, click, or.\n\nSkip to content\n\nWe collect your name.'],
  fails: [{ policy: '# Privacy policy\n\n«Read our privacy policy, click, or.»{sentence}\n\nWe collect your name.' }],
});
