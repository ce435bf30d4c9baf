import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/retention-exceptions', {
  passes: [
    'When a membership ends, we delete the membership file unless the law obliges us to keep it.\n\nThe membership file is deleted at the end of the membership, except where legislation demands otherwise.',
    'When a membership ends, we delete the membership file unless the law obliges us to keep it.\n\nOld invoices are destroyed unless we need them for research.',
  ],
  fails: [
    {
      policy:
        'When a membership ends, we delete the membership file unless the law obliges us to keep it.\n\n«When a membership ends, we delete the membership file unless we need it for marketing.»{conflict}',
    },
  ],
});
