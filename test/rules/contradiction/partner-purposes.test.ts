import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/partner-purposes', {
  passes: [
    'Our processors may use the data only for our purposes.\n\nOur partners may use the data for their own purposes.',
    'Our partners may use the data only for our purposes.\n\nOur partners are listed below.',
  ],
  fails: [
    {
      policy:
        'Our partners may use the data only for our purposes.\n\n«Our partners may use the data for their own purposes.»{breach-later}',
    },
  ],
});
