import { ruleTest } from '../ruleTest.ts';

ruleTest('consistency/dates', {
  passes: [
    '# Privacy policy\n\nThis policy takes effect on 1 September 2026 for new users.\n\nThis policy takes effect on 1 October 2026 for existing users.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\nEffective as of 15 September 2026.\n\nThis version takes effect on «1 October 2026»{two-starts}.',
    },
  ],
});
