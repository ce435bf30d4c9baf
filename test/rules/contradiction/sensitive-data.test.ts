import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/sensitive-data', {
  passes: ['We do not collect health data.\n\nWe record your shoe size.'],
  fails: [
    {
      policy: 'We do not collect health data.\n\n«We record your blood pressure and your allergies.»{breach-later}',
    },
  ],
});
