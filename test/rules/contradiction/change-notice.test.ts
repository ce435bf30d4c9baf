import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/change-notice', {
  passes: [
    'We inform you of material changes to this policy 30 days in advance.\n\nChanges to this policy take effect immediately when we post them.',
  ],
  fails: [
    {
      policy:
        'We inform you of changes to this policy 30 days in advance.\n\n«Changes to this policy take effect immediately when we post them.»{breach-later}',
    },
  ],
});
