import { ruleTest } from '../ruleTest.ts';

ruleTest('definition/duplicate', {
  passes: [
    '# Privacy policy\n\n“Berth Data” means your name and the length of your boat.\n\nIf you live in Norway, “Berth Data” means all invoices that a harbour ever sent.',
    '# Privacy policy\n\nWe tell here what happens to data of visitors of Grebe Works LLC (“Lookup”).\n\nAs a supplement for Californians, the following adds to all documents of Grebe Works LLC (“Lookup”) on the site.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\nA \'«Berth Holder»{+first term="Berth Holder"}\' is anyone who keeps a boat in the harbour.\n\n\'«Berth Holder»{twice term="Berth Holder"}\' means all companies that ever sent us an invoice.',
    },
    {
      policy:
        '# Privacy policy\n\n“«Berth Data»{+first term="Berth Data"}” means your name and the length of your boat.\n\nIn this policy, “«Berth Data»{twice term="Berth Data"}” means all invoices that a harbour ever sent.',
    },
    {
      policy:
        '# Privacy policy\n\n‘Berth Data’ means your name and the length of your boat.\n\n‘«Berth Data»{twice term="Berth Data"}’ is to be understood as all invoices that a harbour ever sent.',
    },
    {
      policy:
        '# Privacy policy\n\n“«Berth Data»{+first term="Berth Data"}” means your name and the length of your boat.\n\n“«Berth Data»{twice term="Berth Data"}” means all invoices that a harbour ever sent.',
    },
  ],
});
