import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/partner-collection', {
  passes: [
    'We do not share your data with third-party advertisers.\n\nThese SDKs collect usage events and device identifiers.',
    'Acme Plus does not share any of your data with third parties.\n\nAcme Plus receives your IP address when you sign up for the service.',
    'We do not give your device data to third parties.\n\nOur hosting provider keeps our pages online.',
    'Nobody other than us and our partners receives your data.\n\nAdvertisers collect your device data while you play.',
  ],
  fails: [
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
