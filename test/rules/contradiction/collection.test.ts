import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/collection', {
  passes: [
    'We do not collect your location.\n\nWe share the location of our shops with Google.',
    'We do not collect your email address.\n\nWe share our email address with Google.',
    "We do not collect your email address.\n\nWe share the company's email address with Google.",
    '# 隐私政策\n\n我们不收集位置信息。\n\n您的手机系统处理位置信息。',
    'We do not collect your location.\n\nPlaces that you name may be among those of the transactions that were shared.',
    '# 隐私政策\n\n我们不收集与服务无关的个人信息。\n\n## 注册\n\n注册时，我们会收集您的手机号码。',
    'The film is analysed on your phone. We do not receive a copy of it.\n\nThe app collects the film of your lift with your permission.',
    'We do not collect any personal information from children.\n\nWe collect your name and email address.',
    'We do not collect any personal information.\n\nYour account number is sent to the bank and recorded there.',
    'We do not knowingly collect any personal information.\n\nWe collect your name and email address.',
    'We do not collect any personal information.\n\nIf you write to us, we collect your name and email address.',
    'We do not collect any personal information.\n\nYour name and email address are stored on your device.',
    'We do not collect any personal information.\n\nWe store anonymous device identifiers in aggregate.',
    '# Privacy policy\n\n## Statistics\n\nWe do not collect any personal information.\n\n## Account\n\nWe collect your name and email address.',
    'We do not collect personal information through cookies.\n\nWe collect your name and email address.',
    'We do not store full card numbers.\n\nWe store your card number in shortened form.',
    'We do not collect any information about your health.\n\nWe collect your name and email address.',
    'We do not collect a company name.\n\nWe store your name and email address.',
    'For visits to the website we collect no personal information.\n\nWe collect your name and email address when you book.',
    'Ravenpay handles the payment. It does not store your email address.\n\nWe store your email address with your account.',
    'We do not store your location.\n\nWe use your location to show stations near you.',
    'Does not collect personal data.\n\nWe collect your name and email address.',
  ],
  fails: [
    {
      policy:
        "We do not collect email addresses.\n\n«We share our customers' email addresses with Google.»{breach-later}",
    },
    {
      policy:
        'We do not collect the contacts from your phone book.\n\n«We share the contacts from your phone book with our partner, who looks for your friends.»{breach-later}',
    },
    {
      policy:
        'We do not collect any personal information.\n\n«We collect your name and email address and share them with third parties.»{breach-later}',
    },
    {
      policy:
        'We do not collect any personal information.\n\n«We collect your name and email address and never share them.»{breach-later}',
    },
    {
      policy:
        '# 隐私政策\n\n我们不收集任何个人信息。\n\n## 注册\n\n«注册时，我们会收集您的手机号码和电子邮箱。»{breach-later}',
    },
    {
      policy: 'We do not collect any personal information.\n\n«We collect your name and email address.»{breach-later}',
    },
    {
      policy:
        'Our service does not collect or store any personal data whatsoever.\n\n«When you register, we collect your phone number.»{breach-later}',
    },
    {
      policy:
        'We keep your e-mail address until you leave.\n\n«Neither the website nor the app stores any personal data, and the statistics we read are anonymous.»{promise-later}',
    },
    {
      policy:
        'The app shows tide tables. It does not collect any information from you.\n\n«Your device identifier is stored in our database when you save a harbour.»{breach-later}',
    },
    {
      policy: 'We do not collect your phone number.\n\n«When you register, we record your phone number.»{breach-later}',
    },
    {
      policy:
        'We do not store any personal data.\n\nYour email address is used to send you the reminders.\n\n«We keep your email address for a year.»{breach-later}',
    },
  ],
});
