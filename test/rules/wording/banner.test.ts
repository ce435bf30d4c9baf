import { ruleTest } from '../ruleTest.ts';

/** The cookie banner of the page that a policy was copied from is no part of the policy. */
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
