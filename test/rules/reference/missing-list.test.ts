import { ruleTest } from '../ruleTest.ts';

ruleTest('reference/missing-list', {
  passes: [
    '# Privacy policy\n\n## Cookies\n\nWe use cookies for the purposes set out below:\n\n**Session cookies**\n\nThey keep you logged in.\n\n**Basket cookies**\n\nThey keep your basket.\n\n## Rights\n\nAsk us.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\n## Cookies\n\nWe use cookies for the purposes «set out below»{none}:\n\n## Rights\n\nAsk us.',
    },
  ],
});
