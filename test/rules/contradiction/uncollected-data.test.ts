import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/uncollected-data', {
  passes: [
    'Only your name and email address are stored with Postbox.\n\nWe store your postal address and your orders.',
    'These records are limited to your name and email address.\n\nWe collect your IP address and the pages you visit.',
    'At the login we request only the email and profile scopes.\n\nWe store your name and your messages.',
    'We request only the email and profile scopes.\n\nWe store your messages and your photos.',
    'We only collect information that you give us when you order.\n\n## Payments\n\nWe may log your IP address if a payment fails.',
    'Some fields are optional: we collect only the data that you enter there.\n\nWe log your IP address.',
    'We collect only your name and your email address.\n\nYou may also add your postal address to your profile, which we then store.',
    'We only store your name and your email address.\n\nWhen you contact us by email, we store your telephone number to call you back.',
    'The email address and all other data of the user are not visible to other users.\n\nWe record the IP address of your device.',
    'The only data we collect are your name and your payment details.\n\nWe use your credit card number to settle your purchases.',
    'Apart from your name and email address we collect nothing.\n\nWe use your email address to answer you.',
    'To subscribe you, we collect only your email address.\n\nWe share your location with mapping partners.',
    '# 隐私政策\n\n我们在您注册时仅收集您的手机号码。\n\n我们收集您的通讯录。',
    '# 隐私政策\n\n您参加活动时，我们仅收集您的手机号码。\n\n我们收集您的通讯录。',
  ],
  fails: [
    {
      policy:
        'We process only the personal data that you provide to us or to our hosts (Acme Ireland Operations Ltd).\n\n«Our servers log the IP addresses of all visitors.»{breach-later}',
    },
    {
      policy:
        'We only collect information that you give us.\n\n«To keep the site safe, we log the IP addresses of all visitors.»{breach-later}',
    },
    {
      policy:
        'We collect only your name and your e-mail address.\n\n«We use your location to show you places nearby.»{breach-later}',
    },
    {
      policy:
        'We only collect your name and your postal address; nothing else.\n\n«We use your bank account number to collect the yearly fee.»{breach-later}',
    },
    {
      policy:
        'Apart from your name and email address we collect nothing.\n\n«We collect your precise location.»{breach-later}',
    },
    {
      policy:
        'All that we ask for is your name and your email address.\n\n«We share your location with mapping partners.»{breach-later}',
    },
    {
      policy: '# 隐私政策\n\n我们仅收集您的手机号码和昵称，并保存在境内。\n\n«我们收集您的通讯录。»{breach-later}',
    },
  ],
});
