import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/tracking', {
  passes: ['We do not track you.\n\nYou can track your parcel on the order page.'],
  fails: [
    {
      policy: 'We do not track you.\n\n«We use web beacons to see which pages are read.»{breach-later}',
    },
  ],
});
