import { ruleTest } from '../ruleTest.ts';

const middle = 'We collect your name and keep it for a year. '.repeat(60);

ruleTest('reference/date-place', {
  passes: [
    `# Privacy policy\n\nLast updated: 3 May 2026\n\n${middle}\n\nWe change the “Last updated” date at the top of this page.`,
    `# Privacy policy\n\n${middle}\n\nWe change the date at the bottom of this page.\n\n3 May 2026`,
    // What a site fills in, or a line of the front matter, may be the date.
    `# Privacy policy\n\nLast updated: {{ page.updated }}\n\n${middle}\n\nSee the date at the top of this page.`,
    `---\nlastUpdated: soon\n---\n\n# Privacy policy\n\n${middle}\n\nSee the date at the top of this page.`,
    // What is told at the end is no date.
    `# Privacy policy\n\n${middle}\n\nThe updated list of our processors is at the end of this policy. If the law is revised, you are asked at the end.`,
    // Of a mail, not of this page.
    `# Privacy policy\n\n${middle}\n\nThe date at the top of the e-mail tells when we wrote it.`,
  ],
  fails: [
    {
      policy: `# Privacy policy\n\n${middle}\n\nWhen it changes, we change the «date at the top of this page»{none place="top"}.`,
    },
    {
      policy: `# Privacy policy\n\n${middle}\n\nWe change the «date at the top of this policy»{elsewhere}.\n\nLast updated: «3 May 2026»{+date}`,
    },
    {
      policy: `# Privacy policy\n\nEffective date: 3 May 2026\n\n${middle}\n\nWe change the “Revised” «date at the top of this notice»{name name="Revised"}.`,
    },
    // The year of a copyright line dates nothing.
    {
      policy: `# Privacy policy\n\n${middle}\n\nSee the «date at the end of this document»{none}.\n\n© 2026 Acme Ltd`,
    },
  ],
});
