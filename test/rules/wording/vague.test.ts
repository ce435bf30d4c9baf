import { ruleTest } from '../ruleTest.ts';

const secured = (text: string) => `# Privacy policy\n\n## Security\n\n${text}`;

ruleTest('wording/vague', {
  // What is left open is told at once.
  passes: [
    secured('We use industry-standard security measures to protect your data: locks, guards and alarms.'),
    secured('We use industry-standard security measures from 10:30 to noon: locks, guards and alarms.'),
    '# 隐私政策\n\n## 信息安全\n\n我们采用业界标准的安全防护措施保护您的信息：门锁和警卫。',
    secured('We use industry-standard security measures:\n\n- Locks\n- Guards'),
    secured('We use industry-standard security measures.\n\n- Locks\n- Guards'),
    secured('We use industry-standard security measures (locks and guards) to protect your data.'),
    secured('We use industry-standard security measures to protect your data. These include locks and guards.'),
    secured(
      'We use industry-standard security measures. All pages are sent with TLS. Discs are kept under encryption.',
    ),
  ],
  fails: [
    {
      policy: secured(
        'We use «industry-standard security measures»{found}. For example, pages are sent with TLS.\n\nDiscs are kept under encryption.',
      ),
    },
    // The colons of an address and of a time announce nothing.
    {
      policy: secured(
        'We use «industry-standard security measures»{found} of the kind seen at http://guards.example/locks today.',
      ),
    },
    { policy: secured('We use «industry-standard security measures»{found} from 10:30 to noon.') },
    { policy: `# 隐私政策\n\n## 信息安全\n\n我们采用«业界标准的安全防护措施»{found}于10：30至12：00保护您的信息。` },
    {
      policy: secured(
        'We use «industry-standard security measures»{found}. For example, a guard walks through the shop.',
      ),
    },
    {
      policy: secured(
        'We use «industry-standard security measures»{found} to protect your data. Two more things: ask us.',
      ),
    },
    {
      policy: secured(
        'We use «industry-standard security measures»{found} to protect your data, and tell you this: ask us.',
      ),
    },
  ],
});
