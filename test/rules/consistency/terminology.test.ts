import { ruleTest } from '../ruleTest.ts';

ruleTest('consistency/terminology', {
  // What a definition is made of is no second name.
  passes: [
    '# Privacy policy\n\nA data subject is whoever is the subject of personal data. The data subject may ask us. Each data subject gets an answer.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\nThe data subject may ask us. Each data subject gets an answer. The «information subject»{two-names} may complain.',
    },
  ],
});
