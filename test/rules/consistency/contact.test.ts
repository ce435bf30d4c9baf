import { ruleTest } from '../ruleTest.ts';

ruleTest('consistency/contact', {
  passes: [
    '# Privacy policy\n\nReaders in Peru write to privacy-pe@redkite.example.\n\nReaders in Panama write to privacy-pa@redkite.example.',
    '# Privacy policy\n\nOur privacy hotline is +44 20 7946 0018.\n\nIn America, our privacy hotline is +1 212 555 0100.',
  ],
  fails: [
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
