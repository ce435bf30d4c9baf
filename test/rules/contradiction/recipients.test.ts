import { ruleTest } from '../ruleTest.ts';

const hosting = '## Technology\n\nYour messages are stored on Amazon servers in Ireland.';
const sale =
  '## Sale\n\nIf our business is acquired, your data will be transferred to the buyer as part of the acquisition of our company.';
const policy = (list: string, other: string) => `# Privacy Policy\n\n## Who gets data\n\n${list}\n\n${other}`;
const marked = (text: string) => text.replace(/\n\n(?!.*\n\n)(.*)$/s, '\n\n«$1»{breach-later}');
const byLaw = 'We do not share your personal information with anyone except when the law demands it.';

ruleTest('contradiction/recipients', {
  passes: [
    // Covered by the list, or by a general word of it.
    policy('We share your data only with our hosting provider and when the law demands it.', hosting),
    policy('We never share your data with third parties except as needed to provide the service or by law.', hosting),
    policy('We only share your data when the law demands it or in a merger.', sale),
    // The list points elsewhere or is open.
    policy('Except as described in this policy, we never share your data with third parties unless by law.', hosting),
    policy('We only share your data in cases such as a request of a court.', hosting),
    policy('We share your data only in these cases:\n\n- a court order\n- other cases that the law allows', hosting),
    // The chapter of the list tells the case.
    policy(`${byLaw}\n\n### Hosting\n\nYour messages are stored on Amazon servers.`, '## End'),
    policy(`${byLaw} Our suppliers keep them safe.`, hosting),
    // Of one matter or one kind of data only.
    `# Privacy Policy\n\n## Law enforcement\n\nWe only disclose your information when a court demands it.\n\n${sale}`,
    policy('We share location data only when the law demands it.', hosting),
    policy('We share your data only with third parties for their own marketing with your consent.', hosting),
    // Denied, anonymous, chosen by the reader, or for one state.
    policy(byLaw, '## Technology\n\nYour messages are never stored on Amazon servers.'),
    policy(byLaw, '## Technology\n\nAnonymous information is sent to Google.'),
    policy(byLaw, '## Technology\n\nWith your consent, your messages are sent to Google.'),
    policy(byLaw, '## California residents\n\nWe disclose information to our service providers.'),
    policy(byLaw, '## Payment\n\nPayment data are processed by Stripe.'),
  ],
  fails: [
    { policy: marked(policy(byLaw, hosting)) },
    { policy: marked(policy(byLaw, sale)) },
    {
      policy: marked(
        policy('We may share your information only in two cases:\n\n- a court order\n- to protect our rights', hosting),
      ),
    },
    {
      policy: marked(
        policy(
          'Personal information is only disclosed when a court demands it.',
          '## Partners\n\nWe may share your details with our affiliates.',
        ),
      ),
    },
    {
      policy: marked(
        policy(
          'We will not share your data with third parties without your consent.',
          '## Advertising\n\nWe share your e-mail address with advertising partners.',
        ),
      ),
    },
    {
      policy: marked(policy(byLaw, '## Service providers\n\n- Hostwell (hosting): May process server logs.')).replace(
        '«- ',
        '- «',
      ),
    },
  ],
});
