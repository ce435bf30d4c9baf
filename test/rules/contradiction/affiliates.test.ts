import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/affiliates', {
  passes: ['In this policy, “we” means Example Ltd.\n\nWe share your data with our affiliates.'],
  fails: [
    {
      policy:
        'In this policy, “we” includes our subsidiaries and affiliates.\n\n«We share your data with our affiliates.»{breach-later}',
    },
  ],
});
