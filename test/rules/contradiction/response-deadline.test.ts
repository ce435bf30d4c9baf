import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/response-deadline', {
  passes: [
    '# 隐私政策\n\n我们会在 15 天内答复您的请求。\n\n您的请求需要人工处理的，我们会在 15 个工作日内处理完毕并答复您。',
    '# 隐私政策\n\n我们会在 15 天内处理您的请求。\n\n期限届满后，我们会在 30 天内处理并删除。',
    '# Privacy policy\n\n## Your rights\n\nWe respond to your request within 30 days.\n\n## Contact us\n\nWe respond within 4 hours on business days.',
    'We will respond to enquiries within one month.\n\nWhere an enquiry leads to no order, we delete it within 24 months.',
    '# Privacy policy\n\n## Questions\n\nWe answer your request within 5 days.\n\n## Your rights\n\nWe answer your request within 30 days.',
    'We respond to access requests within 30 days.\n\nWe respond to a verifiable consumer request within 45 days.',
    'We acknowledge receipt of your request within 10 days.\n\nWe will answer your request within 45 days.',
    'We will answer your request within 45 days.\n\nWe respond to an appeal against our answer to your request within 60 days.',
    'We respond to your request within 15 working days.\n\nWe respond to your request within 21 days.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\n## Access\n\nWe answer your request within 10 days.\n\n## Your rights\n\n«We answer your request within 30 days.»{conflict}',
    },
    {
      policy:
        'We respond to your request within 10 days.\n\n«We answer your request within one month, which may be extended by two further months.»{conflict}',
      fixed:
        'We respond to your request within 10 days.\n\nWe answer your request within 10 days, which may be extended by two further months.',
    },
    { policy: '# 隐私政策\n\n我们会在 15 天内答复您的请求。\n\n«我们将在 30 天内回复您的请求。»{conflict}' },
    {
      policy:
        'We respond to your request within 15 working days.\n\n«We will answer your request within 45 days.»{conflict}',
    },
  ],
});
