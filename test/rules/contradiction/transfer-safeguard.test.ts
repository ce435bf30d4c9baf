import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/transfer-safeguard', {
  passes: [
    'Personal data are never exported without a prior assessment.\n\nWhenever we transfer data outside the EEA, we make sure that safeguards are in place.',
    'We carry out a security assessment before any transfer abroad.\n\nNo data are currently transferred abroad.',
  ],
  fails: [
    {
      policy:
        'Whenever we transfer your data abroad, we ensure that safeguards such as a security assessment are in place.\n\n«Data are transferred abroad without a prior security assessment.»{breach-later}',
    },
    {
      policy:
        'We carry out a security assessment before any transfer abroad.\n\n«Data are transferred abroad without a prior security assessment.»{breach-later}',
    },
  ],
});
