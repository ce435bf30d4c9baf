import { ruleTest } from '../ruleTest.ts';

ruleTest('consistency/company-name', {
  passes: [
    '# Privacy policy\n\nWhere Kite is the data controller, this policy applies.\n\nWhen Kite is the data controller, write to us.',
    '# Privacy policy\n\nGrebe UK Ltd runs the shop. Parcels are sent by Grebe US Ltd.',
    '# Privacy policy\n\nGrebe Works Ltd runs the shop. Grebe Works Limited answers letters.',
    '# Privacy policy\n\nQuarrystone A Ltd and Quarrystone B Ltd run this site.',
    '# Privacy policy\n\nDifferent companies of our group are the controller of your data, each for its own shop.\n\nAs the only controller, Amber Wellness Club decides on your data.\n\nThis statement is issued by Stichting Waterlelie, which alone decides on the purposes.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\n«Grebe Works Ltd»{+other} runs the shop. Write to «Grebe Work Ltd»{slip name="Grebe Work Ltd" other="Grebe Works Ltd"}, 14 Quay Street. Grebe Works Ltd answers.',
    },
    {
      policy:
        '# Privacy policy\n\n«Grebe Harbour Supplies Ltd»{+other} runs the shop. Write to «Grebe Harbour Supply Ltd»{slip}, 14 Quay Street. Grebe Harbour Supplies Ltd answers.',
    },
    {
      policy:
        '# Privacy policy\n\nAs the only controller, Amber Wellness Club decides on your data.\n\nThis statement is issued by «Stichting Waterlelie»{differ}, which alone decides on the purposes.',
    },
  ],
});
