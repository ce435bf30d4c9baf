import { ruleTest } from '../ruleTest.ts';

ruleTest('consistency/dates', {
  passes: [
    '# Privacy policy\n\nThis policy was last updated on 1 May 2026. It replaces the version last updated on 3 March 2024.',
    '# Privacy policy\n\nThis policy takes effect on 1 September 2026 for new users.\n\nThis policy takes effect on 1 October 2026 for existing users.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\nLast updated: «1 May 2026»{+other}\n\nWe collect your name.\n\nLast updated: «3 March 2026»{two-updates other="2026-05-01"}',
    },
    {
      policy:
        '# Privacy policy\n\nEffective as of 15 September 2026.\n\nThis version takes effect on «1 October 2026»{two-starts}.',
    },
  ],
});
