import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/request-fee', {
  passes: [
    'The first copy of your data is free of charge.\n\nWe charge a fee of 20 euros for each additional copy of your data.',
  ],
  fails: [
    {
      policy:
        'A copy of your data is free of charge.\n\n«Before an access request is dealt with, the applicant has to pay a fee of 10 euros.»{breach-later}',
    },
    {
      policy:
        'Every copy of your data is free of charge.\n\n«We charge a fee of 20 euros for each copy of your data.»{breach-later}',
    },
  ],
});
