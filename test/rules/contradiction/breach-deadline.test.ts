import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/breach-deadline', {
  passes: [
    'We notify you of a data breach within 72 hours.\n\nOur processors notify us of a data breach within 24 hours.',
    'In the event of a data breach we notify you without undue delay.\n\nIn the case of a breach, we inform you within three weeks.',
    '一旦发生个人信息泄露，我们会立即通知您。\n\n难以逐一通知的，我们会发布公告。',
    'We notify you of a data breach within 72 hours.\n\nIn the case of a breach, we inform you within three days.',
  ],
  fails: [
    {
      policy:
        'The supervisory authority is notified of a data breach within 24 hours.\n\n«Reports of breaches are filed with the supervisory authority within five working days.»{conflict}',
    },
    {
      policy:
        'You are told of a data breach on the same day.\n\n«In the case of a data breach, we inform you within three weeks.»{breach-later}',
    },
    {
      policy:
        'We notify you of a data breach within 72 hours.\n\n«In the case of a breach, we inform you within 5 days.»{conflict}',
    },
  ],
});
