import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/implied-consent', {
  passes: [
    'We may share your data in these cases:\n\n- We have obtained your explicit consent to share them.\n- The company is sold.\n\nBy using the service you consent to the sharing of your data.',
    'We always ask for your explicit consent where it is required.\n\nBy using our service you consent to the processing of your data.',
    'We process your data only with your explicit consent.\n\nBy submitting the form you consent to the processing of your data.',
    'Without your explicit consent we do not share your data with partners.\n\nBy using our service you consent to the recording of your visit.',
    'We obtain your explicit consent before this information is collected.\n\nBy using our service you consent to the collection of your data.',
    'We obtain your explicit consent before we record a lesson.\n\nYou can use the service on any computer.',
  ],
  fails: [
    {
      policy:
        'We process your personal data only with your express consent.\n\n«By using this website you consent to the processing of your personal data.»{breach-later}',
    },

    {
      policy:
        'We obtain your explicit consent before we record a lesson.\n\n«By using the app you consent to the recording of your lessons.»{breach-later}',
    },
  ],
});
