import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/change-consent', {
  passes: [
    'We ask for your consent before we use your data for a new purpose.\n\nBy continuing to use the service after minor changes of this policy you accept them.',
    'We will ask for your consent before we use your data for a new purpose.\n\nWe publish changes on this page.',
  ],
  fails: [
    {
      policy:
        'We will ask for your consent before we use your data for a new purpose.\n\n«If you continue to use our service after a change, you agree to the new policy.»{breach-later}',
    },
  ],
});
