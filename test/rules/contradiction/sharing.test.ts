import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/sharing', {
  passes: [
    '# 隐私政策\n\n我们不会共享您的手机号码。\n\n我们提供客服电话号码和邮箱给合作伙伴。',
    'We do not sell or otherwise transfer your personal information to outside parties. This does not include advertisers.\n\nWe share your personal information with advertisers.',
    'The address will not be passed on to third parties.\n\nTo receive the newsletter, it is enough to enter your e-mail address.',
    'Your phone number will not be shared with any third party.\n\nInformation you provide directly:\n\n- Contact information: full name, e-mail address, phone number',
    'No member data is given to anyone outside the club.\n\nThe club does NOT:\n\n- share your data with advertisers\n- sell addresses to companies',
    'If you only browse, we share no personal information with third parties.\n\nWe may share your contact details with selected third parties for marketing purposes.',
    'We do not share your reading history with advertisers.\n\nWe share your reading history with insurers.',
    'The club does not supply your name to any other third party.\n\nWe share your name with our sponsors.',
    'We do not share your data with third parties.\n\nYou may be asked for:\n\n- Account details such as user name, unique user ID, etc.',
    'We never share your personal data with anyone outside our company.\n\nIf you consent, we hand over your name to insurers.',
    'Except in the cases described below, we do not share your booking history with third parties.\n\nWe share your booking history with advertising partners.',
    'Such data is not forwarded to third parties.\n\nWe share your telephone number with advertisers.',
    'We do not share your photos with third parties without your prior consent.\n\nYour photos go to our sponsors.',
    'We take care to prevent that your name is disclosed to strangers.\n\nYour name is passed to the organisers.',
    'We do not share information that identifies you with our partners.\n\nWe share the number of orders per region with our advertising partners.',
    'We do not share your photos with third parties.\n\nWe share your telephone number with advertisers.',
    'We do not share your data with third parties.\n\nYour card data are transmitted to our payment provider.',
    'We do not share your data with third parties.\n\nIf you switch translation on, your text is sent to an external provider.',
    'We do not share your data with third parties.\n\nYour photos are uploaded to our server.',
  ],
  fails: [
    {
      policy: '# 隐私政策\n\n我们不会共享您的手机号码。\n\n«我们将您的手机号码提供给合作伙伴。»{breach-later}',
    },
    {
      policy:
        'We never share your data with third parties.\n\nIf you do not agree:\n\n- «Your contact details are shared with advertising companies for marketing purposes.»{breach-later}',
    },
    {
      policy:
        'We never share your data with third parties, even if they pay us a lot.\n\n«We may share your contact details with selected third parties for marketing purposes.»{breach-later}',
    },
    {
      policy:
        'When you use our app, we do not share your data with third parties.\n\n«We may share your contact details with selected third parties for marketing purposes.»{breach-later}',
    },
    {
      policy:
        'On this website, we never share your data with third parties.\n\n«We may share your contact details with selected third parties for marketing purposes.»{breach-later}',
    },
    {
      policy:
        'As long as we exist, we will never share your data with third parties.\n\n«We may share your contact details with selected third parties for marketing purposes.»{breach-later}',
    },
    {
      policy:
        'For your peace of mind, we never share your data with third parties.\n\n«We may share your contact details with selected third parties for marketing purposes.»{breach-later}',
    },
    {
      policy:
        'We will never share your data with other parties.\n\n- «Addresses of attackers are submitted to Hornetlist, a third-party register.»{breach-later}',
    },
    {
      policy:
        'Your information will never be shared.\n\n«We may share personal information with trusted third parties.»{breach-later}',
    },
    {
      policy:
        'Under no circumstances will member information be made available to anyone outside the club.\n\n«We may share your contact details and browsing history with selected third parties for marketing purposes.»{breach-later}',
    },
    {
      policy:
        '# Privacy policy\n\nWhat you tell us stays with us.\n\n## Further information\n\n«Your telephone number is passed on to advertisers.»{breach-later}',
    },
    {
      policy:
        '# Privacy policy\n\nWhat the app does not do:\n\n- We do NOT share your data with third parties\n\n## Maps\n\n«Your position and the words that you search for are sent to our map provider.»{breach-later}',
    },
    {
      policy:
        'We never share your personal data with anyone outside our company.\n\n«After you have bought a car, we hand over your name and telephone number to an independent insurer.»{breach-later}',
    },
    {
      policy:
        'Your training diary is confidential. Its contents are not passed on to anybody outside the company.\n\n«Your training diary is made available to the insurance companies with which we cooperate.»{breach-later}',
    },
    {
      policy:
        'We never share your booking history with third parties.\n\n«We share your booking history with advertising partners.»{breach-later}',
    },
    {
      policy:
        '# Privacy policy\n\nNo disclosure of your telephone number to third parties takes place.\n\n## Competitions\n\n«The telephone numbers of entrants are handed to the sponsors.»{breach-later}',
      fixed:
        '# Privacy policy\n\nNo disclosure of your telephone number to third parties takes place, except as described in “Competitions”.\n\n## Competitions\n\nThe telephone numbers of entrants are handed to the sponsors.',
    },
    {
      policy:
        'We will not share or transfer your personal information to third parties.\n\n«To place and evaluate advertising, we share some of your data with third-party partners such as advertisers, and require them to ensure its confidentiality by agreements.»{breach-later}',
    },
    {
      policy:
        'Nobody other than us receives your diary.\n\n«Your diary is sent to three research firms.»{breach-later}',
    },
    {
      policy:
        'Nobody outside our house receives your diary.\n\n«Your diary is sent to three research firms.»{breach-later}',
    },
    {
      policy:
        'Information about members is never passed on to other organisations.\n\n«Recipients of member records include sponsors and insurers.»{breach-later}',
    },
    {
      policy:
        'We never share your personal data with anyone.\n\n«We make your reading history available to publishers.»{breach-later}',
    },
  ],
});
