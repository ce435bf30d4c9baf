import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/change-consent', {
  passes: [
    'We will ask for your consent before we use your data for a new purpose.\n\nWe publish changes on this page.',
  ],
  fails: [
    {
      policy:
        'We will ask for your consent before we use your data for a new purpose.\n\n«If you continue to use our service after a change, you agree to the new policy.»{breach-later}',
    },
  ],
});
