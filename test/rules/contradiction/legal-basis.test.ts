import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/legal-basis', {
  passes: ['The newsletter is based on your consent.\n\nWe prevent fraud because of our legitimate interest.'],
  fails: [
    {
      policy:
        'We check the credit of business tenants on the basis of our contract with them.\n\n«The credit checks of business tenants rest on a legal obligation.»{breach-later}',
    },
    {
      policy:
        'The newsletter is based on your consent.\n\n«We send the newsletter because of our legitimate interest.»{breach-later}',
    },
  ],
});
