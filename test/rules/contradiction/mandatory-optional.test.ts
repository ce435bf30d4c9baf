import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/mandatory-optional', {
  passes: ['Giving your date of birth is optional.\n\nYou must enter your name to register.'],
  fails: [
    {
      policy:
        'Giving your date of birth is optional.\n\n«You must enter your date of birth to register.»{breach-later}',
    },
  ],
});
