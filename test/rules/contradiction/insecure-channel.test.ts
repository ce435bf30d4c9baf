import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/insecure-channel', {
  passes: ['Please do not send personal information by email.\n\nUpload a copy of your passport in your account.'],
  fails: [
    {
      policy:
        'Please do not send personal information by email.\n\n«Send a copy of your passport to us by email.»{breach-later}',
    },
  ],
});
