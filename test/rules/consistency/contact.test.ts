import { ruleTest } from '../ruleTest.ts';

ruleTest('consistency/contact', {
  passes: [
    '# Privacy policy\n\nThe shop is at 10 High Street, London, SW1A 1AA.\n\nOur processor sits at 10 High Street, Oxford, OX1 4AA.',
    '# Privacy policy\n\nWrite to 100 Kite Street, Springfield, IL 62701.\n\nOur processor sits at 100 Kite Street, Chicago, IL 60601.',
    '# Privacy policy\n\nWith questions, write to privacy@redkite.com.\n\nOur hosting partner has the address privacy@redkite.host.',
    '# Privacy policy\n\nQuestions about orders go to info@redkite.com.\n\nThe foundation is reached at info@redkite.org.',
    '# Privacy policy\n\nQuestions about orders go to info@redkite.com.\n\nFor a visit, write to info@redkite.org.',
    '# Privacy policy\n\nWrite to 14 Quay Street, Leeds LS1 4AB.\n\nLetters to 14 Quay Street, Leeds LS1 4AB reach us; those to 15 Quay Street, Leeds LS1 4AC do not.',
    '# Privacy policy\n\nIn Germany write to privacy@redkite.de, in France to privacy@redkite.fr.',
    '# Privacy policy\n\nThe phone of our data protection officer is +44 20 7946 0018.\n\nThe phone of the data protection officer is 020 7946 0018.',
    '# Privacy policy\n\nReaders in Peru write to privacy-pe@redkite.example.\n\nReaders in Panama write to privacy-pa@redkite.example.',
    '# Privacy policy\n\nOur privacy hotline is +44 20 7946 0018.\n\nIn America, our privacy hotline is +1 212 555 0100.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\nWrite to 14 Quay Street, Leeds LS1 4AB.\n\nLetters go to 14 Quay St, Leeds «LS1 4AD»{postcode}.',
    },
    {
      policy:
        '# Privacy policy\n\nWrite to 100 Kite Highway, Sydney NSW 2065.\n\nLetters go to 100 Kite Hwy, Sydney «NSW 2067»{postcode}.',
    },
    {
      policy:
        '# Privacy policy\n\nAsk for a copy at gdpr@redkite.co.uk.\n\nWith questions, write to «gdpr@redkite.host»{host}.',
    },
    {
      policy:
        '# Privacy policy\n\nOur data protection officer has the phone +44 20 7946 0018.\n\nThe data protection officer takes calls on «020 7946 0991»{officer}.',
    },
    {
      policy:
        '# Privacy policy\n\nTo exercise your rights, write to rights@bluekite.example.\n\nWho wants to see, correct or have deleted what is stored writes to «legal@redkite.example»{rights}.',
    },
    {
      policy:
        '# Privacy policy\n\nTo exercise your rights, write to rights@bluekite.example.\n\nRequests to exercise your rights go to «legal@redkite.example»{rights}.',
    },
    {
      policy:
        '# Privacy policy\n\nOur privacy hotline is 020 7946 0018.\n\nCall our privacy hotline on «020 7946 0991»{hotline}.',
    },
    {
      policy:
        '# 隐私政策\n\n如对本政策有任何疑问，请发送邮件至privacy@qinghe.example与我们联系。\n\n如您对本政策有任何疑问，请通过«service@yunfan.example»{questions}与我们联系。',
    },
  ],
});
