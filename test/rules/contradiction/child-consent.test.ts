import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/child-consent', {
  passes: [
    'We collect data of children only with the consent of a parent.\n\nWe have to report abuse of a child to the authorities without asking the parents.',
    'We process data of children only with the consent of a parent.\n\nParents can write to us at any time.',
  ],
  fails: [
    {
      policy:
        'We process data of children only with the consent of a parent.\n\n«No approval from the parents is sought before we film a child.»{breach-later}',
    },
    {
      policy:
        'We process data of children only with the consent of a parent.\n\n«Our legitimate interests are enough to record how children play.»{breach-later}',
    },
    {
      policy:
        'We use the data of children only with the express consent of a parent.\n\n«We may disclose the data of children where permitted by law, with the consent of a parent or where we consider it useful.»{breach-later}',
    },

    {
      policy:
        'We process data of children only with the consent of a parent.\n\n«The data of children are processed on the basis of our legitimate interest.»{breach-later}',
    },
  ],
});
