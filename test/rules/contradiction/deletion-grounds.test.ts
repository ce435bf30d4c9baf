import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/deletion-grounds', {
  passes: [
    'You can request us to delete your data in the following situations:\n\n1. our processing violates the law;\n2. you close your account.\n\nWhen you cancel your account, we will delete your data.',
  ],
  fails: [
    {
      policy:
        'You can have your data deleted in two situations only: we have broken the law, or we have broken our contract with you.\n\n«If you object, you may require us to delete your data.»{breach-later}',
    },
    {
      policy:
        'You can request us to delete your data in the following situations:\n\n1. our processing violates the law;\n2. our processing violates our agreement with you.\n\n«When you cancel your account, we will delete your data.»{breach-later}',
    },
  ],
});
