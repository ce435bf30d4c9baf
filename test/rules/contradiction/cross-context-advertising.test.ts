import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/cross-context-advertising', {
  passes: [
    'We do not sell or share the personal information of consumers under 16.\n\nRetargeting cookies let us show you ads on other websites.',
    'You can opt out by clicking “Do not sell or share my personal information”.\n\nRetargeting cookies let us show you ads on other websites.',

    'We do not sell or share your personal information.\n\nThe ads on our pages are chosen by the topic of the page.',
  ],
  fails: [
    {
      policy:
        'We do not sell or share your personal information.\n\n«Retargeting cookies let us show you ads on other websites.»{breach-later}',
    },
  ],
});
