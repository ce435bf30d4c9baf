import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/refusal-effect', {
  passes: [
    'Refusing the location permission has no disadvantages for you.\n\nWithout a network the app cannot be updated.',
  ],
  fails: [
    {
      policy:
        'Refusing the location permission has no disadvantages for you.\n\n«Without the location permission, the app cannot be used.»{breach-later}',
    },
  ],
});
