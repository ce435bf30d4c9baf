import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/message-access', {
  passes: [
    'We cannot read your messages.\n\nYour messages are sent directly to the AI model that you have chosen.',
    'We cannot read your messages.\n\nIf you report a message, we read that message.',
    'We do not read or store the content of any of your messages.\n\nHeron Relay phone calls and text messages. They are forwarded to your own number.',
    'We cannot read your messages.\n\nMessages that you send to our support team are read by our staff.',
    'We cannot read your messages.\n\n- Phone calls and text messages',
  ],
  fails: [
    {
      policy:
        'We cannot read your messages.\n\n«Your messages are forwarded to an AI model that writes the answers.»{breach-later}',
    },
    {
      policy:
        'Nobody except sender and recipient can read a message.\n\n«Our moderators regularly review the content of messages.»{breach-later}',
    },
    {
      policy:
        'We cannot read your messages.\n\n«We scan the content of your messages to improve our service.»{breach-later}',
    },
  ],
});
