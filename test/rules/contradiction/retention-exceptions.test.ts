import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/retention-exceptions', {
  passes: [
    '# 隐私政策\n\n我们将删除您的个人信息，但法律法规另有规定的除外。\n\n我们还将通知获得您个人信息的实体及时删除您的个人信息，除非法律法规另有规定或这些实体获得您的授权。',
    'When a membership ends, we delete the membership file unless the law obliges us to keep it.\n\nThe membership file is deleted at the end of the membership, except where legislation demands otherwise.',
    'When a membership ends, we delete the membership file unless the law obliges us to keep it.\n\nOld invoices are destroyed unless we need them for research.',
  ],
  fails: [
    {
      policy:
        '# 隐私政策\n\n超出保存期限后，我们将删除您的个人信息，但法律法规另有规定的除外。\n\n«超出保存期限后，我们将删除您的个人信息，但您另行授权的除外。»{conflict}',
    },
    {
      policy:
        'Your file is destroyed once you leave the club, save where an accident claim is open.\n\n«Once you leave the club your file is destroyed, except where fees are still owed.»{conflict}',
    },
    {
      policy:
        'When a membership ends, we delete the membership file unless the law obliges us to keep it.\n\n«When a membership ends, we delete the membership file unless we need it for marketing.»{conflict}',
    },
  ],
});
