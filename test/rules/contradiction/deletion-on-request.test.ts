import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/deletion-on-request', {
  passes: [
    'Once you delete your data, we erase them for good.\n\nAfter cancellation your data are deleted only if you ask us to.',
    'When you delete a list, its entries are deleted with it.\n\nYour lists and entries stay until you ask us to delete them.',
    'Deleting your account removes your photos and documents.\n\nPhotos and documents are kept until you ask us to delete them.',
    'Your data is deleted automatically when you close your account.\n\nTo have single posts deleted, you must write to us.',
    'After you close your account, we automatically delete your location data.\n\nYour credit card number is only deleted if you ask us to.',
    'After you cancel your account, your data are deleted automatically.\n\nYou can cancel your account in the settings.',
  ],
  fails: [
    {
      policy:
        'When you delete your account, your data are deleted automatically.\n\n«After you delete your account, your data are deleted only if you ask us to.»{breach-later}',
    },
    {
      policy:
        '# 隐私政策\n\n在您注销账号后，我们将停止提供服务，并删除您的个人信息。\n\n«账号注销后，我们仅在您提出申请时删除您的个人信息。»{breach-later}',
    },
    {
      policy:
        'After you cancel your account, your data are deleted automatically.\n\n«After cancellation your data are deleted only if you ask us to.»{breach-later}',
    },
  ],
});
