import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/partner-collection', {
  passes: [
    'Acme Plus does not share any of your data with third parties.\n\nAcme Plus receives your IP address when you sign up for the service.',
    'We do not give your device data to third parties.\n\nOur hosting provider keeps our pages online.',
  ],
  fails: [
    {
      policy:
        'We do not give your device data to third parties.\n\n«Advertisers collect your device data while you play.»{breach-later}',
    },
  ],
});
