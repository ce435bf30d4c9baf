import { ruleTest } from '../ruleTest.ts';

ruleTest('text/mistranslation', {
  // The lead-in and the title of an item are no phrase.
  passes: ['# Privacy policy\n\nThis is how we protect your data:\n\n- **Secure rooms:** they are locked.'],
  fails: [{ policy: '# Privacy policy\n\nWe do all we can to «protect your data safe»{found}.' }],
});
