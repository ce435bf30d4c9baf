import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/adult-service', {
  passes: ['Our service is primarily for adults.\n\nChildren may create an account with the consent of a parent.'],
  fails: [
    {
      policy:
        'Persons under 18 may not use the service.\n\n«Children may create an account with the consent of a parent.»{breach-later}',
    },
  ],
});
