import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/automated-decisions', {
  passes: [
    'We do not use automated decision-making for decisions about your account status.\n\nThe verdicts of the quiz are decided by a machine without human involvement.',
    'No decision with legal effects is made by automated means.\n\nThe songs on the start page are chosen by an algorithm.',
    'We take no automated decisions with legal effects.\n\nThe order in which songs appear is determined automatically by an algorithm.',
    'We do not make automated decisions.\n\nOld log entries are deleted automatically.',
  ],
  fails: [
    {
      policy:
        'No use is made of automated decision-making.\n\n«An algorithm alone determines who is admitted.»{breach-later}',
    },
    {
      policy:
        'We take no automated decisions with legal effects.\n\n«Your loan is refused by our software without any involvement of our staff.»{breach-later}',
    },

    {
      policy:
        'We do not make automated decisions.\n\n«Our algorithm rejects applications automatically.»{breach-later}',
    },
  ],
});
