import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/cross-context-advertising', {
  passes: [
    'We do not sell or share your personal information.\n\nThe ads on our pages are chosen by the topic of the page.',
  ],
  fails: [
    {
      policy:
        'We do not sell or share your personal information.\n\n«Retargeting cookies let us show you ads on other websites.»{breach-later}',
    },
  ],
});
