import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/retention-period', {
  passes: ['We keep invoices for 24 months.\n\nInvoices are deleted after two years.'],
  fails: [
    {
      policy:
        'We keep your training data for two years.\n\n«Training data is deleted six months after your last run.»{conflict}',
    },

    {
      policy: 'We keep invoices for ten years.\n\n«Invoices are deleted after six months.»{conflict}',
    },
  ],
});
