import { ruleTest } from '../ruleTest.ts';

ruleTest('consistency/dates', {
  passes: [
    '# Privacy policy\n\nLast updated: 1 March 2026.\n\nWe plan the following steps:\n\n- 2026-06-01: the new app starts\n- 2026-09-01: the old app ends',
    '# Privacy policy\n\nLast updated: 1 March 2026.\n\nChange log:\n\n- 2026-03-01: new address\n- 2027-09-01: the old app ends',
    '# Privacy policy\n\nLast modified: 2026-05-03\n\n- 2025-09-26: first release\n- 2026-05-03: new address',
    // What the text tells its readers goes before the front matter; what is no date, or of the page, is none.
    '---\nlastmod: 2019-05-03\n---\n\n# Privacy policy\n\nLast updated: 1 May 2026.',
    '---\nlastmod: 2026-05-03\neffective: 2020-05-03\n---\n\n# Privacy policy\n\nEffective 1 May 2026.',
    '---\nreviewed: never since 2019\n---\n\n# Privacy policy\n\nWe collect your name.',
    '---\nupdated: 2026-05-03\nreviewed: 2026-06-01\neffective: 2026\n---\n\n# Privacy policy\n\nYour name.',
    '---\ndate: 2019-05-03\n---\n\n# Privacy policy\n\nWe collect your name.',
    '# Privacy policy\n\nLast updated: 2026\n\nWe collect your name.',
    '# Privacy policy\n\nSince May 2020 we sell tea.\n\nVersion 2020\n\nWe collect your name.',
    '# Privacy policy\n\nLast updated 1 May 2026 (addresses updated 3 June 2026).',
    // The month is later than the version, or the version than the month.
    '# Privacy policy\n\nLast updated: May 2026\n\nPolicy version 1.0 (3 May 2020)\n\nWe collect your name.',
    '# Privacy policy\n\nLast updated: May 2020\n\nPolicy version 2.0 (3 May 2026)\n\nWe collect your name.',
    '# Privacy policy\n\nLast updated: May 2026.\n\nA past version applied from June 2019.',
    '# Privacy policy\n\nLast updated: 1 May 2026.\n\nEffective June 2019 we also sell tea.',
    '# Privacy policy\n\nThis policy was last updated on 1 May 2026. It replaces the version last updated on 3 March 2024.',
    '# Privacy policy\n\nThis policy takes effect on 1 September 2026 for new users.\n\nThis policy takes effect on 1 October 2026 for existing users.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\nLast updated: 1 March 2026.\n\nVersion history:\n\n- 2026-03-01: new address\n- «2026-09-01»{history}: new host',
    },
    {
      policy:
        '# Privacy policy\n\nLast modified: «2026-05-03»{+other}\n\n- 2025-09-26: first release\n- 2026-05-03: new address\n- «2026-06-18»{history}: new host',
    },
    {
      policy: '---\nlastUpdated: «2019-05-03»{old date="2019-05-03"}\n---\n\n# Privacy policy\n\nWe collect your name.',
    },
    { policy: '+++\nlastmod = «2019-05-03T10:00:00Z»{old date="2019-05-03"}\n+++\n\n# Privacy policy\n\nYour name.' },
    { policy: '---\nupdated: «May 2019»{old date="2019-05"}\n---\n\n# Privacy policy\n\nWe collect your name.' },
    { policy: '# Privacy policy\n\nLast updated: «2023»{old date="2023"}\n\nWe collect your name.' },
    { policy: '# Privacy policy\n\nWe collect your name.\n\nStatus: «May 2023»{old date="2023-05"}' },
    { policy: '# Privacy policy\n\nLast updated: «May 2024»{old date="2024-05"}' },
    { policy: '# Privacy policy\n\n## Last updated\n\n«3rd May, 2024»{old}\n\n## Data\n\nYour name.' },
    {
      policy:
        '# Privacy policy\n\nPolicy version 1.0 (3 May 2021)\n\nPolicy version 2.0 («4 June 2023»{old date="2023-06-04"})\n\nWe collect your name.',
    },
    {
      policy:
        '# Red Kite | Privacy policy\n\nNews of the shop.\n\n# Privacy policy\n\nLast updated: «3 May 2020»{old date="2020-05-03"}\n\nWe collect your name.',
    },
    { policy: '# Privacy policy\n\nPolicy version 2.1 («3-May-2024»{old})\n\nWe collect your name.' },
    { policy: '# Privacy policy (page)\n\n# Privacy policy\n\nLast update: «3 May 2024»{old}' },
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
