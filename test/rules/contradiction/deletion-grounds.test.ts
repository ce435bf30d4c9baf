import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/deletion-grounds', {
  passes: [
    'You can request us to delete your data in the following situations:\n\n1. our processing violates the law;\n2. our processing violates our agreement with you.\n\nYou can delete your profile at any time in the settings.',
    '# 隐私政策\n\n仅在以下情形中，我们可以拒绝您的删除请求：（1）为我们履行法律法规规定的义务所必需的。\n\n您撤回同意后，我们会删除您的个人信息。',
    'You can request us to delete your data in the following situations:\n\n1. our processing violates the law;\n2. you close your account.\n\nWhen you cancel your account, we will delete your data.',
    'We have the obligation to erase your data in the following situations only:\n\n1. our processing violates the law;\n2. our processing violates our agreement with you.\n\nWhen you cancel your account, we will delete your data.',
  ],
  fails: [
    {
      policy:
        'You may request erasure only in the following cases: (1) the data are wrong; (2) a court has ordered it.\n\n«You have the right to have your data erased if you object to the processing.»{breach-later}',
    },
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
