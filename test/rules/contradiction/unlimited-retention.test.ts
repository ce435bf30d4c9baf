import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/unlimited-retention', {
  passes: ['We keep personal data only as long as necessary.\n\nWe permanently delete old logs.'],
  fails: [
    {
      policy: 'We keep personal data only as long as necessary.\n\n«We keep your data permanently.»{breach-later}',
    },
  ],
});
