import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/legal-basis', {
  passes: [
    'Purpose: newsletter. Legal basis: your consent.\n\nPurpose: newsletter to existing customers. Legal basis: our legitimate interests.',
    'Purpose: parking permits. Legal basis: your consent.\n\nPurpose: invoices. Legal basis: the performance of the contract.',
    'Your data are processed on the following legal bases:\n\nyour consent according to Art. 6 para. 1 lit. a) GDPR,\n\nfor the performance of a contract with you according to Art. 6 para. 1 lit. b) GDPR,\n\nfor a legitimate interest according to Art. 6 para. 1 lit. f) GDPR.',
    'We use your data to:\n\n- Send our newsletter (with your consent)\n- Keep the service safe\n\nOur legal bases:\n\n- Legitimate interests (e.g. security, fraud prevention)',
    'We use your data to:\n\n- Send marketing (with your consent)\n\nOur legal bases:\n\n- Legitimate interests (e.g. marketing to existing members)',
    // “This” is another processing in each paragraph.
    'We answer applications. The legal basis for this handling of applications is your consent.\n\nWe keep applications on file. The legal basis for this handling of applications is our legitimate interest.',
    'The newsletter is based on your consent.\n\nThe success of the newsletter is measured because of our legitimate interest.',
    'For analytics we rely on your consent.\n\nFor users who do not give their consent, we rely on our legitimate interest in analytics.',
    'The legal basis for accounts is Art. 6(1)(b) GDPR.\n\nThe legal basis for accounts is Art. 6(1)(b) GDPR and, for taxes, Art. 6(1)(c) GDPR.',
    'The newsletter is based on your consent.\n\nWe prevent fraud because of our legitimate interest.',
  ],
  fails: [
    {
      policy:
        'Purpose: newsletter. Legal basis: your consent.\n\nPurpose: newsletter. «Legal basis: our legitimate interests.»{breach-later}',
    },
    {
      policy:
        'Credit checks rest on the performance of the contract with you.\n\nPurpose: credit checks. «Legal basis: your voluntary consent.»{breach-later}',
    },
    {
      policy:
        'The processing of your data for fraud prevention is based on our legitimate interests.\n\n«We process your data for fraud prevention to comply with a legal obligation.»{breach-later}',
    },
    {
      policy:
        'Why we use your data:\n\n- Surveys (legitimate interests)\n\nWhat you decide on:\n\n- «Surveys (with your consent)»{breach-later}',
    },
    {
      policy:
        'We use your data to:\n\n- Run the service\n- Send you newsletters (with your consent)\n\nOur legal bases under the GDPR and the law of the UK:\n\n- Contract\n- «Legitimate interests (e.g., newsletters and fraud prevention)»{breach-later}',
    },
    {
      policy:
        'Why we use your data:\n\n- Analytics (legitimate interests)\n\nWhat you decide on:\n\n- «Analytics (only with your consent)»{breach-later}',
    },
    {
      policy:
        'The newsletter is based on your consent.\n\n«The legal basis for the newsletter is our legitimate interest in direct marketing.»{breach-later}',
    },

    {
      policy:
        'We check the credit of business tenants on the basis of our contract with them.\n\n«The credit checks of business tenants rest on a legal obligation.»{breach-later}',
    },
    {
      policy:
        'The newsletter is based on your consent.\n\n«We send the newsletter because of our legitimate interest.»{breach-later}',
    },
  ],
});
