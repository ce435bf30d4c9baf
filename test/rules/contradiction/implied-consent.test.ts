import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/implied-consent', {
  passes: ['We obtain your explicit consent before we record a lesson.\n\nYou can use the service on any computer.'],
  fails: [
    {
      policy:
        'We obtain your explicit consent before we record a lesson.\n\n«By using the app you consent to the recording of your lessons.»{breach-later}',
    },
  ],
});
