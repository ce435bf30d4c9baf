import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/partner-collection', {
  passes: [
    'We do not share your data with third-party advertisers.\n\nThese SDKs collect usage events and device identifiers.',
    'Acme Plus does not share any of your data with third parties.\n\nAcme Plus receives your IP address when you sign up for the service.',
    'We do not give your device data to third parties.\n\nOur hosting provider keeps our pages online.',
    'Nobody other than us and our partners receives your data.\n\nAdvertisers collect your device data while you play.',
    // Those who work for us are told apart, are meant by no such promise, or get what shows nobody.
    'We do not sell or otherwise transfer your personal information to outside parties. This does not include trusted third parties who assist us.\n\nWe use Google Analytics to collect your IP address.',
    'We do not share your personal data with third parties for their own purposes.\n\nWe use Google Analytics to collect your IP address.',
    '## Sharing\n\nWe do not share your personal data with third parties. Our hosting provider stores it for us.\n\n## Statistics\n\nWe use Google Analytics to collect your IP address.',
    'We do not share your personal data with third parties.\n\nWe use Google Analytics to collect anonymous figures.',
    'We do not share your personal data with third parties.\n\nWe use Matomo to collect your IP address. Matomo is self-hosted.',
    'We do not share your photos with third parties.\n\nWe use Google Analytics to collect your IP address.',
    'We do not share your personal data with third parties.\n\nWith your consent, we use Google Analytics to collect your IP address.',
    'For the newsletter we count who opens it. What is gathered in this way is never passed on to any third party.\n\nThe operators of social networks record that you have opened our page and use it themselves.',
  ],
  fails: [
    {
      policy:
        'None of your data reaches any third party.\n\n«Advertising networks built into the app collect your device identifier directly.»{breach-later}',
    },
    {
      policy:
        'We use Google Analytics to collect your IP address and the pages you read.\n\n«We do not sell, rent or otherwise transfer your personal information to outside parties.»{promise-later}',
    },
    {
      policy:
        'We never pass your personal data on to third parties.\n\nWe use Google Analytics to gather figures about visits. «This information includes your IP address.»{breach-later}',
    },
    {
      policy:
        'We never pass your personal data on to third parties.\n\n«Cloudflare processes your IP address.»{breach-later}',
    },
    {
      policy:
        'We or our partners may collect your address while you use the shop.\n\n«We do not pass your personal data on to third parties.»{promise-later}',
    },
    {
      policy:
        'We do not give your device data to third parties.\n\n«Advertisers collect your device data while you play.»{breach-later}',
    },
    {
      policy:
        'No one other than us obtains your data through the app.\n\n«Advertisers collect your device data while you use our app.»{breach-later}',
    },
    {
      policy:
        'We do not share your personal data with third parties.\n\n«Our advertising partners use pixels on our site to gather data about your visits.»{breach-later}',
    },
  ],
});
