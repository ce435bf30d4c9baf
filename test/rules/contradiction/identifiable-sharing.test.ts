import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/identifiable-sharing', {
  passes: ['We share only anonymous statistics with our sponsors.\n\nOur sponsors pay for the prizes.'],
  fails: [
    {
      policy:
        'We share only anonymous statistics with our sponsors.\n\n«We give our sponsors your full name and your telephone number.»{breach-later}',
    },
    {
      policy:
        'Sponsors receive only aggregated figures.\n\n«After the race each sponsor gets a list with the names of the runners.»{breach-later}',
    },
  ],
});
