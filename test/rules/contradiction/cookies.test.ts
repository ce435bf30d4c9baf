import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/cookies', {
  passes: ['Our app does not use cookies.\n\nOn our website, cookies remember your basket.'],
  fails: [
    {
      policy: 'We do not use cookies.\n\n«Session cookies remember your basket.»{breach-later}',
    },
  ],
});
