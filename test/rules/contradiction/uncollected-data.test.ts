import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/uncollected-data', {
  passes: [
    'The email address and all other data of the user are not visible to other users.\n\nWe record the IP address of your device.',
    'The only data we collect are your name and your payment details.\n\nWe use your credit card number to settle your purchases.',
    'Apart from your name and email address we collect nothing.\n\nWe use your email address to answer you.',
    'To subscribe you, we collect only your email address.\n\nWe share your location with mapping partners.',
  ],
  fails: [
    {
      policy:
        'We collect only your name and your e-mail address.\n\n«We use your location to show you places nearby.»{breach-later}',
    },
    {
      policy:
        'We only collect your name and your postal address; nothing else.\n\n«We use your bank account number to collect the yearly fee.»{breach-later}',
    },
    {
      policy:
        'Apart from your name and email address we collect nothing.\n\n«We collect your precise location.»{breach-later}',
    },
    {
      policy:
        'All that we ask for is your name and your email address.\n\n«We share your location with mapping partners.»{breach-later}',
    },
  ],
});
