import { ruleTest } from '../ruleTest.ts';

ruleTest('consistency/company-name', {
  passes: [
    '# Privacy policy\n\nGrebe UK Ltd runs the shop. Parcels are sent by Grebe US Ltd.',
    '# Privacy policy\n\nGrebe Works Ltd runs the shop. Grebe Works Limited answers letters.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\n«Grebe Works Ltd»{+other} runs the shop. Write to «Grebe Work Ltd»{slip name="Grebe Work Ltd" other="Grebe Works Ltd"}, 14 Quay Street. Grebe Works Ltd answers.',
    },
  ],
});
