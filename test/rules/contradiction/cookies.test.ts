import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/cookies', {
  passes: ['Our app does not use cookies.\n\nOn our website, cookies remember your basket.'],
  fails: [
    { policy: '本网站不使用任何Cookie。\n\n«本网站通过Cookie保存您的语言设置。»{breach-later}' },
    {
      policy: 'We do not use cookies.\n\n«Session cookies remember your basket.»{breach-later}',
    },
  ],
});
