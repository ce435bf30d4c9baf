import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/affiliates', {
  passes: [
    'In this policy, “we” means Example Ltd.\n\nWe share your data with our affiliates.',
    'We work with other companies, including the members of our group.\n\nWe share your data with our affiliates.',
  ],
  fails: [
    {
      policy:
        'When we say “we”, we mean Example Ltd. and its parent company and sister companies.\n\n«Your data is forwarded to our sister companies.»{breach-later}',
    },
    {
      policy:
        'In this policy, “we” includes our subsidiaries and affiliates.\n\n«We share your data with our affiliates.»{breach-later}',
    },
    {
      policy:
        '“We” means Example Ltd. and all companies of the Example group.\n\n«We share your data with our affiliates.»{breach-later}',
    },
    {
      policy:
        'In this policy, “we” includes our subsidiaries and affiliates.\n\n«We disclose your data to nobody, with the exception of our affiliates.»{breach-later}',
    },
  ],
});
