import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/security-guarantee', {
  passes: ['We do our best to keep your data safe.\n\nNo system can be completely secure.'],
  fails: [
    {
      policy: 'Your data are completely safe.\n\n«No system can be completely secure.»{breach-later}',
    },
  ],
});
