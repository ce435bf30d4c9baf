import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/retention-period', {
  passes: [
    'Voicemails are deleted after one hundred and eighty days.\n\nVoicemails are deleted after 180 days.',
    'Voicemails are kept for a year and a half.\n\nVoicemails are kept for 18 months.',
    'Raw uploads (pictures, films) are deleted after 7 days.\n\nPictures are kept for 90 days.',
    '- Finished films: stored for 30 days\n- Raw material (films, pictures): deleted after 24 hours',
    '| Data | Retention |\n| --- | --- |\n| User ID | Until logout |\n| Access token | Until you withdraw access |\n\n## Later\n\n| Data | Retention period |\n| --- | --- |\n| Saved files | Until account deletion |\n| User ID | Until logout or account deletion |',
    // One row, two cases.
    '# Privacy policy\n\n| Data | Kept for (open account) | Kept for (closed account) |\n| --- | --- | --- |\n| Voicemails | 90 days | 30 days |',
    '# Privacy policy\n\n| Data | Kept for |\n| --- | --- |\n| Voicemails | 90 days |\n| Orders | 10 years |\n\nVoicemails are deleted after 90 days.',
    '# Privacy policy\n\n| Data | Kept for |\n| --- | --- |\n| Order drafts | 90 days |\n| Orders | 10 years |',
    '# Privacy policy\n\n| Data | Kept for |\n| --- | --- |\n| Photos (taken during an order) | 90 days |\n| Orders | 10 years |\n\nWe keep order forms for two years.',
    '# Privacy policy\n\n| Cookie | Stored for |\n| --- | --- |\n| Voicemail player | 90 days |\n\nVoicemails are deleted after two years.',
    'We keep invoices for 24 months.\n\nInvoices are deleted after two years.',
    '# 隐私政策\n\n- 信息种类：聊天记录\n- 保存期限或确定方法：30 日\n\n## 订单\n\n- 信息种类：订单\n- 保存期限或确定方法：3 年',
    '# 隐私政策\n\n聊天记录将保存一年半。\n\n聊天记录保存18个月。',
  ],
  fails: [
    {
      policy:
        'Voicemails are kept for 72hrs.\n\n«Voicemails stay on the server for a fortnight before being deleted.»{conflict}',
    },
    {
      policy:
        'CVs are deleted six months after the interview.\n\n«CV files are deleted one year after the decision.»{conflict}',
    },
    {
      policy:
        '| Data | Purpose | Retention |\n| --- | --- | --- |\n| Device key | Session | Until you are logged-out |\n\n## Retention\n\n| Data | Retention period |\n| --- | --- |\n| Device key | «Until account deletion»{conflict} |',
    },
    {
      policy:
        'Server logs (access logs, error logs) are deleted after 7 days.\n\n«Error logs are kept for 90 days.»{conflict}',
    },
    {
      policy:
        '| Data | Purpose | Retention |\n| --- | --- | --- |\n| Device key | Session | Until logout |\n\n## Retention\n\n| Data | Retention period |\n| --- | --- |\n| Device key | «Until account deletion»{conflict} |',
    },
    {
      policy:
        '# Privacy policy\n\n| Data | Kept for |\n| --- | --- |\n| Voicemails | 90 days |\n| Orders | 10 years |\n\n«Voicemails are deleted after two years.»{conflict}',
    },
    {
      policy:
        '# Privacy policy\n\nVoicemails are deleted after two years.\n\n| Data | Kept for |\n| --- | --- |\n| Voicemails | «90 days»{conflict} |\n| Orders | 10 years |',
    },
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
    { policy: '# 隐私政策\n\n订单信息保存 3 年。\n\n«订单信息保存 5 年。»{conflict}' },
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
