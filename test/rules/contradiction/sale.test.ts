import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/sale', {
  passes: ['We do not sell your personal information.\n\nWe sell sports shoes and outdoor clothing.'],
  fails: [
    {
      policy:
        'We do not sell your personal information.\n\n«We sell the personal information of our members to data brokers.»{breach-later}',
    },
  ],
});
