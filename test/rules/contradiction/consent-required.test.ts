import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/consent-required', {
  passes: [
    'Withdraw consent: for any processing of data based on consent, you may withdraw it.\n\nServer logs are recorded because of our legitimate interest in a stable service.',
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
