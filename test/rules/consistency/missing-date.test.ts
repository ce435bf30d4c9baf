import { ruleTest } from '../ruleTest.ts';

ruleTest('consistency/missing-date', {
  passes: [
    // A date from which changes hold, and none that the text bears.
    '# Privacy policy\n\nIf you use the app after the effective date of changes, you accept the updated policy.',
    '# Privacy policy\n\nWe may change this policy.',
    '# Privacy policy\n\nWe will revise the updated date at the bottom of this page.\n\nLast updated at: Tuesday, 13-Dec-22 10:16:52 UTC',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\nYou will find the «date of the latest revision stated at»{no-date} the top of this page.\n\n«We change this text now and then without marking when.»{+undated}',
    },
    {
      policy:
        '# Privacy policy\n\nWe will revise the «updated date at the bottom of this page»{no-date}. Write to 14 Quay Street.',
    },
    {
      policy:
        '# Privacy policy\n\nYou will find the «date of the latest revision stated at»{no-date} the top of this page.\n\n«This policy is not dated.»{+undated}',
    },
  ],
});
