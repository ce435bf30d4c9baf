import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/rights-channel', {
  passes: ['You can cancel your account in the settings.\n\nYou can also cancel your account by letter.'],
  fails: [
    {
      policy:
        'Access requests are accepted only by post.\n\n«Access requests can be made exclusively in the online portal.»{promise-later}',
    },
    {
      policy:
        'You can cancel your account only in the settings.\n\n«Accounts can be cancelled only by letter to our head office.»{promise-later}',
    },
  ],
});
