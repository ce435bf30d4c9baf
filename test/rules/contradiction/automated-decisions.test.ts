import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/automated-decisions', {
  passes: ['We do not make automated decisions.\n\nOld log entries are deleted automatically.'],
  fails: [
    {
      policy:
        'We do not make automated decisions.\n\n«Our algorithm rejects applications automatically.»{breach-later}',
    },
  ],
});
