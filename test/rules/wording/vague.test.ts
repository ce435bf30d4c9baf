import { ruleTest } from '../ruleTest.ts';

const secured = (text: string) => `# Privacy policy\n\n## Security\n\n${text}`;

ruleTest('wording/vague', {
  // What is left open is told at once.
  passes: [
    secured('We use industry-standard security measures to protect your data: locks, guards and alarms.'),
    secured('We use industry-standard security measures:\n\n- Locks\n- Guards'),
    secured('We use industry-standard security measures.\n\n- Locks\n- Guards'),
    secured('We use industry-standard security measures (locks and guards) to protect your data.'),
    secured('We use industry-standard security measures to protect your data. These include locks and guards.'),
  ],
  fails: [
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
