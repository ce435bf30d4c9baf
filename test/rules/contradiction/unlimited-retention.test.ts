import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/unlimited-retention', {
  passes: [
    'We keep personal information only as long as the purpose calls for.\n\nWe may keep limited personal information indefinitely, so that the public record of changes stays complete.',
    'We delete your personal information when it is no longer needed for our business.\n\nWe make sure to keep our records accurate and up to date.',
    'Personal data is erased once it is no longer needed.\n\nWe keep your data on file for as long as you are a member.',
    'Personal data is erased once it is no longer needed.\n\nSearch engines and other people may keep forever what you have published.',
    'Our camera recordings are deleted after three days.\n\nInvoices are kept indefinitely.',
    'We keep information about you no longer than is necessary.\n\nFigures from which nobody can be recognised any more are kept indefinitely.',
    'We keep your personal data only as long as necessary.\n\nWe keep anonymised statistics for an unlimited period.',
    'We keep your personal data only as long as is necessary for our purposes.\n\nThe data may include, but are not limited to:\n\n- First name and last name',
    'Messages are deleted as soon as they are no longer needed.\n\nWe permanently delete old logs.',
    'We keep your messages no longer than necessary.\n\nWe keep your messages indefinitely for these purposes:\n\n- disputes: three years\n- training: one year',
    'We keep your messages no longer than necessary.\n\nWe keep your messages indefinitely because tax law requires it.',
  ],
  fails: [
    {
      policy:
        'Storage is always limited to the time that the purpose calls for.\n\n«Letters of our guests are stored for ever and ever, without any end.»{breach-later}',
    },
    {
      policy: 'We store data no longer than they are needed.\n\n«Your data will be stored forever.»{breach-later}',
    },
    {
      policy:
        'Personal details that we no longer need are disposed of without delay.\n\n«The club holds on to birth dates and addresses for good, needed or not.»{breach-later}',
    },
    {
      policy:
        'We do not keep personal details longer than necessary.\n\n«The club holds on to the name, address and photo of each player for good.»{breach-later}',
    },
    {
      policy:
        'We keep your personal data no longer than is necessary for our purposes.\n\n«We retain your account data indefinitely.»{breach-later}',
    },
    {
      policy:
        'Messages are deleted as soon as they are no longer needed.\n\n«We keep your messages permanently and never delete them.»{breach-later}',
    },
  ],
});
