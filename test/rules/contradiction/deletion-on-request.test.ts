import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/deletion-on-request', {
  passes: ['When you cancel your account, we delete your data.\n\nYou can cancel your account in the settings.'],
  fails: [
    {
      policy:
        'When you cancel your account, we delete your data.\n\n«After cancellation we delete your data according to your request.»{breach-later}',
    },
  ],
});
