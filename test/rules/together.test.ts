import { ruleTest } from './ruleTest.ts';

/** What has one cause is one finding, whose other places are related to it. */
ruleTest('text/mojibake', {
  passes: ['# Privacy policy\n\nWe don’t sell data.'],
  fails: [
    {
      policy: '# Privacy policy\n\nWe don«â€™»{broken sign="â€™" count="3"}t sell data.\n\nWe wonâ€™t, and we canâ€™t.',
      fixed: '# Privacy policy\n\nWe don’t sell data.\n\nWe won’t, and we can’t.',
    },
  ],
});

ruleTest('reference/missing-link', {
  passes: ['# Privacy policy\n\nTo object [click here](https://acme.example/object).'],
  fails: [
    {
      policy:
        '# Privacy policy\n\nTo object «click here»{no-link quote="click here"}.\n\nWe answer soon.\n\nTo complain click here.',
    },
  ],
});

ruleTest('reference/dangling', {
  passes: [],
  fails: [
    {
      policy:
        '# Privacy policy\n\n## 1. Data\n\nSee «section 7»{no-section reference="section 7"}, and again section 7.\n\n## 2. Rights\n\nSee section 7 and «section 8»{no-section reference="section 8"}.',
    },
  ],
});

ruleTest('definition/duplicate', {
  passes: [
    '# Privacy policy\n\nWe tell here what happens to data of visitors of Grebe Works LLC (“Lookup”).\n\nAs a supplement for Californians, the following adds to all documents of Grebe Works LLC (“Lookup”) on the site.',
  ],
  fails: [],
});
