import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/tracking', {
  passes: [
    'We use no analytics or tracking service.\n\nOur web server logs show us usage statistics: how many people visit us and which pages are read.',
    'Therefore we would not track your use.\n\nWe use web analytics, which records the pages that you open.',
    'We use no third-party tracking services.\n\nLogin links reach you through the mail servers of Google.',
    'We do not track you.\n\nThe app has none of these:\n\n- ❌ Tracking of visitors by Google Analytics\n- ❌ Crash reports',
    'No monkey business!\n\nWe use Fathom to analyse which pages you visit.',
    'The cookie is not used to track you.\n\nWe use Matomo to track how visitors move through the site.',
    '## What we do not use\n\n- Social media tracking pixels\n\n## Analytics\n\nWe use analytics to understand how visitors move through the site.',
    'If you decline, nothing on our site tracks you.\n\nWe use Matomo to track how visitors move through the site.',
    'This cookie does not track you.\n\nWe use Matomo for statistics on how visitors move through our pages.',
    'We do not use any third-party analytics service.\n\nOur own software records which pages you visit.',
    'We do not track your activity on other online services.\n\nWe use Google Analytics to see how visitors use our site.',
    'We do not track you across other websites.\n\nWe use web beacons to see which of our pages are read.',
    'Our browser extension sends a “Do Not Track” signal: we do not track you.\n\nWe use web beacons to see which pages are read.',
    'We do not track you.\n\nYou can track your parcel on the order page.',
    'We do not profile our members.\n\nWe use Plausible, a privacy-friendly analytics service, on our pages.',
    'Your use of acme.example is not tracked in any way.\n\nIn the app, we use web beacons to see which screens are opened.',
    'Guests are not told that such a check takes place.\n\nFor the check, the widget records mouse movements and how long the guest stays.',
  ],
  fails: [
    {
      policy:
        'We do not store addresses or analyse and track your usage by any means.\n\n«We use web analytics, which records the pages that you open.»{breach-later}',
    },
    {
      policy:
        'Our newsletters are free of any tracking technology.\n\n«An invisible image in every issue tells us whether you opened it.»{breach-later}',
    },
    {
      policy:
        'We do not track our visitors.\n\n«With a device fingerprint we can tell whether you have visited us before.»{breach-later}',
    },

    {
      policy: 'We do not track you.\n\n«We use web beacons to see which pages are read.»{breach-later}',
    },
  ],
});
