import { ruleTest } from '../ruleTest.ts';

ruleTest('text/phrasal-verb', {
  passes: [
    '# Privacy policy\n\nYou can opt out and log in. Your login, an opt-out and a sign-up are nouns.',
    '# Privacy policy\n\nYou have the right to opt-out of sale. Can login details be changed?',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\nYou can «opt-out»{noun right="opt out"} of it.\n\nTo see it, please «login»{+again} with your name.',
      fixed: '# Privacy policy\n\nYou can opt out of it.\n\nTo see it, please log in with your name.',
    },
    { policy: '# Privacy policy\n\nYou may «SIGN-UP»{noun right="SIGN UP"} here.' },
  ],
});
