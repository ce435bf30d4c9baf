import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/transfer-safeguard', {
  passes: [
    'We carry out a security assessment before any transfer abroad.\n\nNo data are currently transferred abroad.',
  ],
  fails: [
    {
      policy:
        'We carry out a security assessment before any transfer abroad.\n\n«Data are transferred abroad without a prior security assessment.»{breach-later}',
    },
  ],
});
