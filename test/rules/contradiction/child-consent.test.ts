import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/child-consent', {
  passes: ['We process data of children only with the consent of a parent.\n\nParents can write to us at any time.'],
  fails: [
    {
      policy:
        'We process data of children only with the consent of a parent.\n\n«The data of children are processed on the basis of our legitimate interest.»{breach-later}',
    },
  ],
});
