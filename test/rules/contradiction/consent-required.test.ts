import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/consent-required', {
  passes: ['We collect location data only with your consent.\n\nThe app automatically records crashes.'],
  fails: [
    {
      policy:
        'We collect location data only with your consent.\n\n«The app collects your location data automatically, without asking you first.»{breach-later}',
    },
  ],
});
