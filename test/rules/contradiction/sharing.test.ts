import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/sharing', {
  passes: [
    'Except in the cases described below, we do not share your booking history with third parties.\n\nWe share your booking history with advertising partners.',
  ],
  fails: [
    {
      policy:
        'We never share your booking history with third parties.\n\n«We share your booking history with advertising partners.»{asserted-later}',
    },
  ],
});
