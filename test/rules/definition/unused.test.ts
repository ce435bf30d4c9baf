import { ruleTest } from '../ruleTest.ts';

ruleTest('definition/unused', {
  passes: [
    '# Privacy policy\n\nRemarks are shown without a name (“Guest” instead of the name).',
    '# Privacy policy\n\nThe shop is run by Grebe Works GmbH (the “Operator”, “we” or “us”). We collect your name.',
    '# Privacy policy\n\nShops show what you write (“Remarks” and together with photos “Contributions”). Contributions are public.',
    '# Privacy policy\n\nThe Data Protection Rules of 2011 (“Data Rules”) give you a right to deletion (“Right to Erasure”).',
    '# Privacy policy\n\nWe follow the framework of Switzerland (“Swiss-U.S. DPF”).',
    '# Privacy policy\n\nOthers offer functions in the shop (“Third-Party Functions”). We do not answer for third party functions.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\nGrebe runs a shop (the “«Marketplace»{unused term="Marketplace"}”). We collect your name.',
    },
  ],
});
