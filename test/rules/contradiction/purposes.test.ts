import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/purposes', {
  passes: [
    'Your email address is used solely for marketing our own books.\n\nWe use your email address to show you targeted ads for our books on other websites.',
    'The advertising ID is used solely for advertising.\n\nWe use the advertising ID to show you targeted ads on other websites.',
    'These providers have access to your email address only to perform tasks for us and may not use it for any other purpose.\n\nWe also use your email address for marketing.',
    'Your postal address is used only for delivery and for nothing else.\n\nWe use your name for marketing.',
    'This information is used only to improve our pages.\n\nWe also use your email address for marketing.',
    // Of one form, with other purposes beside, or with consent.
    '# Privacy Policy\n\n## Contact form\n\nWe use your personal data only to provide the answer.\n\n## Marketing\n\nWe use your address for marketing.',
    'We use your personal data only to provide the service and for the purposes described below.\n\nWe use your address for marketing.',
    'We use your personal data only to provide the service and to send you offers.\n\nWe use your address for marketing.',
    'We use your personal data only to provide the service.\n\nWith your consent, we use your address for marketing.',
    'We use your personal data only to provide the service.\n\nWe use anonymous statistics for marketing.',
    'We use this information only to provide the service.\n\nWe use your address for marketing.',
  ],
  fails: [
    {
      policy:
        'We use your e-mail solely to send invoices.\n\n«Your e-mail also serves us to choose the advertising that we show you.»{breach-later}',
    },
    {
      policy:
        'The personal information we hold is used strictly to operate the app.\n\n«We use your device identifier to assess the success of our advertising.»{breach-later}',
    },
    {
      policy:
        'We use your data solely to operate the app.\n\n«We use the device identifier to prevent fraud, and more generally to assess the success of our marketing campaigns.»{breach-later}',
    },
    {
      policy:
        'We only process personal data needed to provide the service.\n\n«Your location is shared for the purpose of advertising.»{breach-later}',
    },
    {
      policy:
        'Your location is shared for the purpose of market research and marketing.\n\n«The processing of personal data is limited to what operating the website requires.»{promise-later}',
    },
    {
      policy:
        'Your email address is used solely for marketing our own books.\n\n«We use your email address to show you targeted ads on other websites.»{breach-later}',
    },
    {
      policy:
        'We use your personal information only to deliver your parcel.\n\n«We also use your personal information to send you advertising about other products.»{breach-later}',
    },
    {
      policy:
        'Your postal address is used only for delivery and for nothing else.\n\n«We also use your postal address to send you advertising brochures.»{breach-later}',
    },
    {
      policy:
        'We use your personal data only to deliver your order.\n\n«We also use your personal data to send you advertising.»{breach-later}',
    },
    {
      policy:
        'We will not use your data for anything other than running the service.\n\n«Your photos are also used to train our models.»{breach-later}',
    },
  ],
});
