import { ruleTest } from '../ruleTest.ts';

ruleTest('consistency/missing-date', {
  passes: ['# Privacy policy\n\nWe may change this policy.'],
  fails: [
    {
      policy:
        '# Privacy policy\n\nYou will find the «date of the latest revision stated at»{no-date} the top of this page.\n\n«This policy is not dated.»{+undated}',
    },
  ],
});
