import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/marketing-opt-out', {
  passes: ['You can unsubscribe from marketing emails at any time.\n\nSecurity notices cannot be switched off.'],
  fails: [
    {
      policy:
        'You can unsubscribe from marketing emails at any time.\n\n«It is not possible to opt out of marketing emails.»{breach-later}',
    },
  ],
});
