import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/uncollected-data', {
  passes: ['We only collect your name and email address.\n\nWe use your email address to answer you.'],
  fails: [
    {
      policy:
        'We only collect your name and email address.\n\n«We use your precise location to show you the weather.»{breach-later}',
    },
  ],
});
