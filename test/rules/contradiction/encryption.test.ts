import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/encryption', {
  passes: ['We use encryption for payments.\n\nMessages between users are not encrypted.'],
  fails: [
    {
      policy: 'All communication is encrypted.\n\n«Messages between users are not encrypted.»{breach-later}',
    },
  ],
});
