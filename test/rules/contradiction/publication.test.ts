import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/publication', {
  passes: [
    'We will not publish your personal information in connection with your request.\n\nYour user name and your profile are public.',
    'We do not publish the names of donors without their consent.\n\nThe names of donors are listed on our website.',
  ],
  fails: [
    {
      policy: 'We never publish the names of donors.\n\n«The names of donors are listed on our website.»{breach-later}',
    },
    {
      policy:
        'None of your data is ever publicly disclosed.\n\n«We may publicly disclose the names of winners without their consent.»{breach-later}',
    },
  ],
});
