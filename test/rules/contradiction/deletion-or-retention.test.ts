import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/deletion-or-retention', {
  passes: [
    'When you close your account, we delete all your call data.\n\nCall data logs are retained for billing and deleted when your account is closed.',
    'When you close your account, we delete all your data.\n\nAfter you have closed your account, we keep invoices because tax law requires it.',
  ],
  fails: [
    {
      policy:
        'When you close your account, we delete all your data.\n\n«After you have closed your account, we keep your e-mail address for our own research.»{breach-later}',
    },
    {
      policy:
        'When you close your account, we delete all your data.\n\n«We keep your purchase history after you have closed your account.»{breach-later}',
    },
  ],
});
