import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/encryption', {
  passes: [
    'All personal data kept by the club is encrypted.\n\nPasswords are kept encrypted in the databases.',
    'All data transmission is encrypted.\n\nNo message is sent without reason.',
    'All calendar data is encrypted before it is stored.\n\nYour display name is stored in plain text.',
    'All communication over the internet is encrypted with HTTPS.\n\nThe data stored on our disks are not encrypted.',
    'All traffic on our website is encrypted.\n\nOrdinary text messages that we send you are not encrypted.',
    'All data are encrypted with TLS when they are transferred.\n\nThe database in which orders are stored is not encrypted.',
    'We use encryption for payments.\n\nMessages between users are not encrypted.',
  ],
  fails: [
    {
      policy:
        'Everything you write to us is encrypted.\n\n«Text messages to our office are sent unencrypted.»{breach-later}',
    },
    {
      policy:
        'All communication with us is encrypted.\n\n«E-mails that you exchange with our office are sent without encryption.»{breach-later}',
    },
    {
      policy:
        'Every connection to our smart lock is encrypted.\n\n«The connection between the smart lock and the hub works without encryption.»{breach-later}',
    },
    {
      policy: 'All communication is encrypted.\n\n«Messages between users are not encrypted.»{breach-later}',
    },
  ],
});
