import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/unlimited-retention', {
  passes: ['Messages are deleted as soon as they are no longer needed.\n\nWe permanently delete old logs.'],
  fails: [
    {
      policy:
        'Messages are deleted as soon as they are no longer needed.\n\n«We keep your messages permanently and never delete them.»{breach-later}',
    },
  ],
});
