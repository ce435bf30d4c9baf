import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/consent-required', {
  passes: [
    'We collect sensitive personal information only with your consent.\n\nWe automatically collect your data when you open the app.',
    'This information is collected only with your consent.\n\nWe automatically collect your data when you open the app.',
    'We will not use your data without your consent.\n\nOur servers automatically record requests.',
    'We collect location data only with your consent.\n\nThe app automatically records crashes.',
  ],
  fails: [
    {
      policy:
        'We collect location data only with your consent.\n\n«The app collects your location data automatically, without asking you first.»{breach-later}',
    },
  ],
});
