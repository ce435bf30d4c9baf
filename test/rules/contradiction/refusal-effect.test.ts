import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/refusal-effect', {
  passes: [
    'If you refuse access to your location, this does not affect your use of the app.\n\nWithout a network the app cannot be updated.',
  ],
  fails: [
    {
      policy:
        'If you refuse access to your location, this does not affect your use of the app.\n\n«Without access to your location you cannot use the app.»{breach-later}',
    },
  ],
});
