import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/language-version', {
  passes: [
    'All versions have the same content.\n\nThe German version prevails.',
    'If the English and the French version differ, the French version prevails.\n\nPlease follow the French text where a translation says something else.',
    'The Chinese version prevails.\n\nAn English version is provided.',
  ],
  fails: [
    {
      policy:
        'Should the versions differ, the Spanish text wins.\n\n«What counts is the English original, whatever a translation says.»{promise-later}',
    },
    {
      policy:
        'All language versions of this policy are equally binding.\n\n«If they differ, the German version prevails.»{promise-later}',
    },
    {
      policy:
        'This policy is drawn up in French; translations are for convenience only.\n\n«The English version of this policy shall control.»{promise-later}',
    },
    {
      policy:
        'Only the German wording of this policy is binding.\n\n«Should the English and the German text differ, the English text prevails.»{promise-later}',
    },
    {
      policy: 'The Chinese version prevails.\n\n«The English version prevails.»{promise-later}',
    },
  ],
});
