import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/unlimited-retention', {
  passes: [
    'We keep information about you no longer than is necessary.\n\nFigures from which nobody can be recognised any more are kept indefinitely.',
    'We keep your personal data only as long as necessary.\n\nWe keep anonymised statistics for an unlimited period.',
    'We keep your personal data only as long as is necessary for our purposes.\n\nThe data may include, but are not limited to:\n\n- First name and last name',
    'Messages are deleted as soon as they are no longer needed.\n\nWe permanently delete old logs.',
  ],
  fails: [
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
