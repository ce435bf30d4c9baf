import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/response-deadline', {
  passes: ['We respond to your request within 15 working days.\n\nWe respond to your request within 21 days.'],
  fails: [
    {
      policy:
        'We respond to your request within 15 working days.\n\n«We will answer your request within 45 days.»{conflict}',
    },
  ],
});
