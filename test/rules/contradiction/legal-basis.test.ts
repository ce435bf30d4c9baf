import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/legal-basis', {
  passes: ['The newsletter is based on your consent.\n\nWe prevent fraud because of our legitimate interest.'],
  fails: [
    {
      policy:
        'The newsletter is based on your consent.\n\n«We send the newsletter because of our legitimate interest.»{breach-later}',
    },
  ],
});
