import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/partner-purposes', {
  passes: [
    'As a processor we act only on the instructions of the client and do not use the data for our own purposes.\n\nThe client is the data controller and decides for what purpose the data are used.',
    'Our service providers are obligated not to use your data for any other purpose.\n\n## Links\n\nOur videos are shown by YouTube. Google may use what it learns there for its own advertising.',
    'Our processors may use the data only for our purposes.\n\nOur partners may use the data for their own purposes.',
    'Our partners may use the data only for our purposes.\n\nOur partners are listed below.',
    'Our partners may not use the data for other purposes unless you consent.\n\nOur partners may use the data for their own purposes.',
  ],
  fails: [
    {
      policy:
        'Our service providers are obligated not to disclose your data or to use them for any other purpose.\n\n## Statistics\n\nWe work with service providers that count visits. «Google may use the figures for its own advertising.»{breach-later}',
    },
    {
      policy:
        'Our partners may use the data only for our purposes.\n\n«Our partners may use the data for their own purposes.»{breach-later}',
    },
    {
      policy:
        'Our service providers may not use the data for any purpose other than serving us.\n\n«The providers may also use the data for their own purposes.»{breach-later}',
    },
    {
      policy:
        'We require all partners to process your data only on our instructions.\n\n«Our partners process the data under their own privacy policies.»{breach-later}',
    },
  ],
});
