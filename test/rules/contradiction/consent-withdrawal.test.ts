import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/consent-withdrawal', {
  passes: ['You may withdraw your consent at any time.\n\nA withdrawal does not affect what was done before.'],
  fails: [
    {
      policy:
        'You may withdraw your consent at any time.\n\n«Consent cannot be withdrawn once it is given.»{breach-later}',
    },
  ],
});
