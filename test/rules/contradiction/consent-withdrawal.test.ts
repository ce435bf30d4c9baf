import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/consent-withdrawal', {
  passes: [
    'You may withdraw your consent at any time.\n\nOnce an order has been shipped, it cannot be revoked.',
    'You may withdraw your consent at any time.\n\nA withdrawal does not affect what was done before.',
  ],
  fails: [
    {
      policy:
        'You can withdraw your consent at any time.\n\n«Once you have given your consent, you cannot change your mind.»{breach-later}',
    },
    {
      policy:
        'You may withdraw your consent at any time.\n\n«Your consent is irrevocable for as long as you are a member.»{breach-later}',
    },

    {
      policy:
        'You may withdraw your consent at any time.\n\n«Consent cannot be withdrawn once it is given.»{breach-later}',
    },
  ],
});
