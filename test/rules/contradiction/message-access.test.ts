import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/message-access', {
  passes: ['We cannot read your messages.\n\nIf you report a message, we read that message.'],
  fails: [
    {
      policy:
        'We cannot read your messages.\n\n«We scan the content of your messages to improve our service.»{breach-later}',
    },
  ],
});
