import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/rights-channel', {
  passes: [
    'You can delete your account in the settings.\n\nRequest account deletion by e-mail.',
    '# Privacy policy\n\nYou can cancel your account in the settings or by e-mail.\n\nYou must send us an e-mail to cancel your account.',
    'You can cancel your account in the settings.\n\nYou can also cancel your account by letter.',
  ],
  fails: [
    {
      policy:
        'Requests for access can be made by e-mail.\n\n«Access requests are accepted only by registered post.»{promise-later}',
    },
    {
      policy:
        '# Privacy policy\n\nYou can delete your account in the settings of the app.\n\n«To delete your account, you must send us an e-mail.»{promise-later}',
    },
    {
      policy:
        '# Privacy policy\n\nObjections to advertising are accepted only at a branch.\n\n«Objections to advertising cannot be made at a branch.»{promise-later}',
    },
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
