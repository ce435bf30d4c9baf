import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/breach-deadline', {
  passes: [
    'We notify you of a data breach within 72 hours.\n\nIn the case of a breach, we inform you within three days.',
  ],
  fails: [
    {
      policy:
        'We notify you of a data breach within 72 hours.\n\n«In the case of a breach, we inform you within 5 days.»{conflict}',
    },
  ],
});
