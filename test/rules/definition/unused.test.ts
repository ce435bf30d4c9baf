import { ruleTest } from '../ruleTest.ts';

ruleTest('definition/unused', {
  passes: [
    '# Privacy policy\n\nRemarks are shown without a name (“Guest” instead of the name).',
    '# Privacy policy\n\nThe shop is run by Grebe Works GmbH (the “Operator”, “we” or “us”). We collect your name.',
    '# Privacy policy\n\nShops show what you write (“Remarks” and together with photos “Contributions”). Contributions are public.',
    '# Privacy policy\n\nThe Data Protection Rules of 2011 (“Data Rules”) give you a right to deletion (“Right to Erasure”).',
    '# Privacy policy\n\nWe follow the framework of Switzerland (“Swiss-U.S. DPF”).',
    '# Privacy policy\n\nOthers offer functions in the shop (“Third-Party Functions”). We do not answer for third party functions.',
    '# Privacy policy\n\n“Deletion of Recordings” means that they are gone for good.\n\nWe delete recordings, or each recording that we find.',
    '# Privacy policy\n\n“Collection of Payments” means that banks are asked for money.\n\nPayments are collected each month.',
  ],
  fails: [
    {
      // Terms that are made of the same words do not use one another.
      policy:
        '# Privacy policy\n\n“«Deletion of Records»{unused}” means that papers are burnt.\n\n“«Deletion of Recordings»{unused}” means that tapes are wiped.\n\nWe collect your name.',
    },
    {
      policy:
        '# Privacy policy\n\n“«Deletion of Records»{unused}” means that papers are burnt.\n\nWe delegate records to others.',
    },
    {
      policy:
        '# Privacy policy\n\nGrebe runs a shop (the “«Marketplace»{unused term="Marketplace"}”). We collect your name.',
    },
  ],
});
