import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/adult-service', {
  passes: ['Our service is primarily for adults.\n\nMinors may open an account if a parent agrees.'],
  fails: [
    {
      policy:
        'Only people aged 18 or over may open an account.\n\n«Minors may open an account if a parent agrees.»{breach-later}',
    },
  ],
});
