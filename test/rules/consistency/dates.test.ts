import { ruleTest } from '../ruleTest.ts';

ruleTest('consistency/dates', {
  passes: [
    '# Privacy policy\n\nThis policy was last updated on 1 May 2026. It replaces the version last updated on 3 March 2024.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\nLast updated: «1 May 2026»{+other}\n\nWe collect your name.\n\nLast updated: «3 March 2026»{two-updates other="2026-05-01"}',
    },
  ],
});

ruleTest('consistency/missing-date', {
  passes: [
    '# Privacy policy\n\nWe will revise the updated date at the bottom of this page.\n\nLast updated at: Tuesday, 13-Dec-22 10:16:52 UTC',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\nWe will revise the «updated date at the bottom of this page»{no-date}. Write to 14 Quay Street.',
    },
  ],
});
