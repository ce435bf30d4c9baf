import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/rights-reduction', {
  passes: ['We will not reduce your rights without your consent.\n\nYou may change your settings.'],
  fails: [
    {
      policy:
        'We will not reduce your rights without your consent.\n\n«We may change this policy at our sole discretion.»{breach-later}',
    },
  ],
});
