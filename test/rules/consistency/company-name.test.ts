import { ruleTest } from '../ruleTest.ts';

ruleTest('consistency/company-name', {
  passes: ['# Privacy policy\n\nQuarrystone A Ltd and Quarrystone B Ltd run this site.'],
  fails: [
    {
      policy:
        '# Privacy policy\n\nAs the only controller, Amber Wellness Club decides on your data.\n\nThis statement is issued by «Stichting Waterlelie»{differ}, which alone decides on the purposes.',
    },
  ],
});
