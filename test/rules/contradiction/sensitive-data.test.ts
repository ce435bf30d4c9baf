import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/sensitive-data', {
  passes: [
    'We do not collect any personal information from children.\n\nWe collect your name and email address.',
    'We do not collect any personal information.\n\nYour account number is sent to the bank and recorded there.',
    'We do not knowingly collect any personal information.\n\nWe collect your name and email address.',
    'We do not collect any personal information.\n\nIf you write to us, we collect your name and email address.',
    '# Privacy policy\n\n## Statistics\n\nWe do not collect any personal information.\n\n## Account\n\nWe collect your name and email address.',
    'Your heart rate is not recorded when the watch is off.\n\nWe collect your heart rate every minute.',
    'We do not collect health data.\n\nWe record your shoe size.',
    'We do not collect sensitive personal information.\n\nWe store the card number with which you pay.',
  ],
  fails: [
    {
      policy: 'We do not collect any personal information.\n\n«We collect your name and email address.»{breach-later}',
    },
    {
      policy:
        'Our service does not collect or store any personal data whatsoever.\n\n«When you register, we collect your phone number.»{breach-later}',
    },
    {
      policy: 'We do not collect health data.\n\n«We record your blood pressure and your allergies.»{breach-later}',
    },
    {
      policy:
        'We do not process special categories of personal data.\n\n«We process the religion that you state in your profile.»{breach-later}',
    },
  ],
});
