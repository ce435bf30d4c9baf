import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/age-threshold', {
  passes: ['A child means a person under the age of 13.\n\nA minor means a person under the age of 18.'],
  fails: [
    {
      policy: 'A child means a person under the age of 13.\n\n«Children means persons under the age of 14.»{conflict}',
    },
  ],
});
