import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/automated-decisions', {
  passes: [
    'We take no automated decisions with legal effects.\n\nThe order in which songs appear is determined automatically by an algorithm.',
    'We do not make automated decisions.\n\nOld log entries are deleted automatically.',
  ],
  fails: [
    {
      policy:
        'We do not make automated decisions.\n\n«Our algorithm rejects applications automatically.»{breach-later}',
    },
  ],
});
