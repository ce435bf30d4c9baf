import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/change-consent', {
  passes: [
    '# 隐私政策\n\n## 存储\n\n您的信息存储在中国境内。以下情形除外：\n\n1. 法律法规有明确规定；\n2. 获得您的授权同意；\n\n## 变更\n\n如您仍然继续使用本服务的，即表示同意受经修订的本《隐私政策》的约束。',
    'We will ask for your consent before we use your data for new purposes.\n\nIf you go on using the website after the changes have been posted, you accept these changes.',
    'We will ask for your consent before we use your data for a new purpose.\n\nBy continuing to use the forum you accept changes to the posting rules.',
    'We will ask for your consent before we use your data for a new purpose.\n\nBy continuing to use our service you accept changes to this policy, except new purposes.',
    'We ask for your consent before we use your data for a new purpose.\n\nBy continuing to use the service after minor changes of this policy you accept them.',
    'We will ask for your consent before we use your data for a new purpose.\n\nWe publish changes on this page.',
  ],
  fails: [
    {
      policy:
        'We will ask for your consent before we use your data for a new purpose.\n\n«By continuing to use the app you accept the new rules on advertising with your data.»{breach-later}',
    },
    {
      policy:
        'New purposes require your consent.\n\n«Your continued use of the service after a change of this policy means that you accept the change.»{breach-later}',
    },

    {
      policy:
        'We will ask for your consent before we use your data for a new purpose.\n\n«If you continue to use our service after a change, you agree to the new policy.»{breach-later}',
    },
  ],
});
