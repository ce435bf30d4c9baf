import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/storage-location', {
  passes: ['Your data are stored only in Germany.\n\nOur server in Berlin is replaced every three years.'],
  fails: [
    {
      policy:
        'Your data are stored only in Germany.\n\n«Your data may be transferred to a server in India.»{breach-later}',
    },
  ],
});
