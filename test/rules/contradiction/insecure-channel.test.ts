import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/insecure-channel', {
  passes: [
    'Please do not send personal information by email.\n\nPlease send the signed request form to us by fax.',
    'Please do not send personal information by email.\n\nUpload a copy of your passport in your account.',
  ],
  fails: [
    {
      policy:
        'Please do not send us health data by text message, because text messages travel unencrypted.\n\n«Please text us your symptoms the day before your visit.»{breach-later}',
    },
    {
      policy:
        'Do not share your account number in the chat, which is not protected.\n\n«To let us verify you, please enter your account number into the chat.»{breach-later}',
    },
    {
      policy:
        'Please do not send personal information by email.\n\n«Send a copy of your passport to us by email.»{breach-later}',
    },
  ],
});
