import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/breach-deadline', {
  passes: [
    '一旦发生个人信息泄露，我们会立即通知您。\n\n难以逐一通知的，我们会发布公告。',
    'We notify you of a data breach within 72 hours.\n\nIn the case of a breach, we inform you within three days.',
  ],
  fails: [
    {
      policy:
        'We notify you of a data breach within 72 hours.\n\n«In the case of a breach, we inform you within 5 days.»{conflict}',
    },
  ],
});
