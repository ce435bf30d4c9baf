import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/mandatory-optional', {
  passes: [
    '浏览商品时，您可以选择是否提供手机号码。\n\n提交订单时，您必须提供手机号码。',
    'Giving your date of birth is optional.\n\nYou must enter your name to register.',
  ],
  fails: [
    {
      policy:
        'Giving your date of birth is optional.\n\n«You must enter your date of birth to register.»{breach-later}',
    },
  ],
});
