import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/purposes', {
  passes: ['We use your postal address only for the delivery of goods.\n\nWe use your name for marketing.'],
  fails: [
    {
      policy:
        'We use your postal address only for the delivery of goods.\n\n«We use your postal address for marketing.»{breach-later}',
    },
  ],
});
