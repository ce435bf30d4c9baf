import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/rights-reduction', {
  passes: [
    '未经您明确同意，我们不会减少您按照本政策享有的权利。\n\n我们有权随时变更找回密码的验证方式。',
    'We refrain from reducing your rights unless you consent.\n\nWe may reword this notice at any time without notice, provided that your rights stay as they are.',
    'Your rights under this policy will not be limited without your explicit consent.\n\nWe may correct typing errors in this policy at any time without notice.',
    'We will not reduce your rights under this policy without your explicit consent.\n\nWe may change this policy at our sole discretion, but never reduce your rights.',
    'We will not reduce your rights without your consent.\n\nYou may change your settings.',
  ],
  fails: [
    {
      policy:
        'We will not make changes that mean less protection for you without your consent.\n\n«We may revise this policy for any reason without telling you.»{breach-later}',
    },

    {
      policy:
        'We will not reduce your rights without your consent.\n\n«We may change this policy at our sole discretion.»{breach-later}',
    },
  ],
});
