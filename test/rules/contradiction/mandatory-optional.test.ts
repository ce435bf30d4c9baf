import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/mandatory-optional', {
  passes: [
    '录音以及任何自愿提供的邮箱信息可能会公开。\n\n参加测试必须提供邮箱地址。',
    'Giving your phone number is optional when you subscribe to our newsletter.\n\nYou must enter your phone number to order a delivery.',
    '浏览商品时，您可以选择是否提供手机号码。\n\n提交订单时，您必须提供手机号码。',
    'Giving your date of birth is optional.\n\nYou must enter your name to register.',
  ],
  fails: [
    {
      policy:
        'Whether you state your date of birth is up to you.\n\n«You must state your date of birth to open an account.»{breach-later}',
    },
    {
      policy: '# 隐私政策\n\n手机号码并非必填项。\n\n«您需要提供手机号码，我们将发送短信以验证。»{breach-later}',
    },
    {
      policy:
        'You can choose whether to give us your date of birth.\n\n«Your date of birth is mandatory for registration.»{breach-later}',
    },
    {
      policy:
        'Stating your date of birth is optional.\n\n«Required fields for every order are name, address, phone number and date of birth.»{breach-later}',
    },

    {
      policy:
        'Giving your date of birth is optional.\n\n«You must enter your date of birth to register.»{breach-later}',
    },
  ],
});
