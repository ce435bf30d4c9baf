import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/purposes', {
  passes: ['Your postal address is used only for delivery and for nothing else.\n\nWe use your name for marketing.'],
  fails: [
    {
      policy:
        'Your postal address is used only for delivery and for nothing else.\n\n«We also use your postal address to send you advertising brochures.»{breach-later}',
    },
  ],
});
