import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/personalisation', {
  passes: ['Nothing that we display is personalised.\n\nYou can personalise the colours of your page.'],
  fails: [
    {
      policy:
        'Nothing that we display is personalised.\n\n«We recommend products to you based on your browsing history.»{breach-later}',
    },
  ],
});
