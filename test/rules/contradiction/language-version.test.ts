import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/language-version', {
  passes: ['The Chinese version prevails.\n\nAn English version is provided.'],
  fails: [
    {
      policy: 'The Chinese version prevails.\n\n«The English version prevails.»{promise-later}',
    },
  ],
});
