import { ruleTest } from './ruleTest.ts';

/** What has one cause is one finding, whose other places are related to it. */
ruleTest('text/mojibake', {
  passes: ['# Privacy policy\n\nWe don’t sell data.'],
  fails: [
    {
      policy:
        '# Privacy policy\n\nWe don«â€™»{broken sign="â€™" count="3"}t sell data.\n\nWe won«â€™»{+again sign="â€™"}t, and we can«â€™»{+again}t.',
      fixed: '# Privacy policy\n\nWe don’t sell data.\n\nWe won’t, and we can’t.',
    },
  ],
});

ruleTest('reference/missing-link', {
  passes: ['# Privacy policy\n\nTo object [click here](https://acme.example/object).'],
  fails: [
    {
      policy:
        '# Privacy policy\n\nTo object «click here»{no-link quote="click here"}.\n\nWe answer soon.\n\nTo complain «click here»{+again quote="click here"}.',
    },
  ],
});

ruleTest('reference/dangling', {
  passes: [],
  fails: [
    {
      policy:
        '# Privacy policy\n\n## 1. Data\n\nSee «section 7»{no-section reference="section 7"}, and again «section 7»{+again-number}.\n\n## 2. Rights\n\nSee «section 7»{+again-number} and «section 8»{no-section reference="section 8"}.',
    },
  ],
});
