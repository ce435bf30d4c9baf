import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/sensitive-data', {
  passes: [
    'We collect no data from Apple Health or any wearable.\n\nWe store the health notes that you write.',
    'Your voice is not recorded or uploaded anywhere by default.\n\nWe record your voice when you dictate.',
    'We do not collect the location of your device.\n\nWe store the coordinates of the place that you type in.',
    'The payment service does not receive your health records.\n\nAll health records you enter are saved to your phone’s own storage.',
    'Your heart rate is not recorded when the watch is off.\n\nWe collect your heart rate every minute.',
    'We do not collect health data.\n\nWe record your shoe size.',
    'We do not collect sensitive personal information.\n\nWe store the card number with which you pay.',
  ],
  fails: [
    {
      policy:
        'We do not collect health data.\n\n«We record your blood pressure on the device and upload it to our servers.»{breach-later}',
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
