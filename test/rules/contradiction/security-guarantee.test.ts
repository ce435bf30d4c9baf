import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/security-guarantee', {
  passes: [
    '我们的员工恪守保密义务，不会泄露您的信息。\n\n互联网并非绝对安全的环境，请妥善保管密码。',
    'We are committed to keeping your data secure.\n\nWe cannot guarantee the security of your data.',
    'We do our best to keep your data safe.\n\nNo system is perfect, and we cannot guarantee the security of your data.',
  ],
  fails: [
    {
      policy:
        'We guarantee the complete security of your data.\n\n«No system is perfect, and we cannot guarantee the security of your data.»{breach-later}',
    },
  ],
});
