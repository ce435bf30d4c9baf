import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/cross-context-advertising', {
  passes: [
    'We do not sell or share the personal information of consumers under 16.\n\nRetargeting cookies let us show you ads on other websites.',
    'You can opt out by clicking “Do not sell or share my personal information”.\n\nRetargeting cookies let us show you ads on other websites.',

    'We do not sell or share your personal information.\n\nThe ads on our pages are chosen by the topic of the page.',
    'We do not sell or share your personal information for money.\n\nRetargeting cookies let us show you ads on other websites.',
  ],
  fails: [
    {
      policy:
        'We do not sell or share your personal information, as the CCPA defines these terms.\n\n«We and our advertising partners use cookies to show you advertisements based on your activity on other websites.»{breach-later}',
    },
    {
      policy:
        'We do not sell or share your personal information.\n\n«Retargeting cookies let us show you ads on other websites.»{breach-later}',
    },
    {
      policy:
        'We do not sell or share your personal information, as the CCPA defines these terms.\n\n«We use pixels to show you ads based on your activity on other sites.»{breach-later}',
    },
  ],
});
