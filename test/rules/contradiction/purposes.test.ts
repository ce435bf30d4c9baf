import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/purposes', {
  passes: [
    'Your email address is used solely for marketing our own books.\n\nWe use your email address to show you targeted ads for our books on other websites.',
    'The advertising ID is used solely for advertising.\n\nWe use the advertising ID to show you targeted ads on other websites.',
    'These providers have access to your email address only to perform tasks for us and may not use it for any other purpose.\n\nWe also use your email address for marketing.',
    'Your postal address is used only for delivery and for nothing else.\n\nWe use your name for marketing.',
    'This information is used only to improve our pages.\n\nWe also use your email address for marketing.',
  ],
  fails: [
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
