import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/marketing-opt-out', {
  passes: [
    'You can object to marketing at any time.\n\nWe use your details for the following purposes:\n\n- To send you marketing and promotional messages.',
    '您可以随时退订营销短信。\n\n验证码等与服务直接相关的短信不支持退订。',
    'You can unsubscribe from marketing emails at any time.\n\nSecurity notices cannot be switched off.',
  ],
  fails: [
    {
      policy:
        'You have the right to object to direct marketing at any time.\n\n«Receiving advertising is a condition of the free account.»{breach-later}',
    },

    {
      policy:
        'You can unsubscribe from marketing emails at any time.\n\n«It is not possible to opt out of marketing emails.»{breach-later}',
    },
  ],
});
