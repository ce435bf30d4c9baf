import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/retention-period', {
  passes: ['We keep invoices for 24 months.\n\nInvoices are deleted after two years.'],
  fails: [
    {
      policy:
        'How long do we keep recordings? We keep them for 90 days.\n\n«Recordings are deleted after one year.»{conflict}',
    },
    {
      policy:
        'Recordings of calls are kept for 90 days.\n\n«Storage periods: invoices are kept for 10 years; recordings of calls for 2 years; complaints for 3 years.»{conflict}',
      fixed:
        'Recordings of calls are kept for 90 days.\n\nStorage periods: invoices are kept for 10 years; recordings of calls for 90 days; complaints for 3 years.',
    },
    { policy: '# 隐私政策\n\n订单信息保存三年。\n\n«订单信息满一年后即予删除。»{conflict}' },
    {
      policy:
        'We keep your training data for two years.\n\n«Training data is deleted six months after your last run.»{conflict}',
    },

    {
      policy: 'We keep invoices for ten years.\n\n«Invoices are deleted after six months.»{conflict}',
    },
  ],
});
