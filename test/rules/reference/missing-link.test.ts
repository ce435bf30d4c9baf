import { ruleTest } from '../ruleTest.ts';

ruleTest('reference/missing-link', {
  passes: [
    '# Privacy policy\n\nYou can go to optout.example. Opting out via this link holds for a year.',
    '# Privacy policy\n\nTo stop the newsletter, follow the link that we send to you. See the link in each e-mail.',
    '# Privacy policy\n\nWe have included links to these sites for your comfort.',
    '# Privacy policy\n\nWe may also provide links to or work with other shops.',
    // The banner of the page that the policy was copied from.
    '# Privacy policy\n\nWe use cookies. To learn more click here.\n\nAccept all cookies\n\nWe collect your name.',
  ],
  fails: [
    { policy: '# Privacy policy\n\nYou can opt out «via this link»{no-link quote="via this link"}.' },
    { policy: '# Privacy policy\n\nFor their policies «follow the link»{promised quote="follow the link"} below.' },
    {
      policy:
        '# Privacy policy\n\nWe use cookies. To learn more «click here»{no-link quote="click here"}.\n\nWe collect your name.',
    },
  ],
});
