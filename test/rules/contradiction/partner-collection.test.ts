import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/partner-collection', {
  passes: ['We do not give your device data to third parties.\n\nOur hosting provider keeps our pages online.'],
  fails: [
    {
      policy:
        'We do not give your device data to third parties.\n\n«Advertisers collect your device data while you play.»{breach-later}',
    },
  ],
});
