import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/sale', {
  passes: [
    'We do not sell personal information.\n\nIn the last twelve months we have sold the following categories of personal information: None.',
    'We do not sell personal information.\n\nIn the last twelve months we have sold the following categories of personal information:\n\n- None.',
    'We do not sell personal information.\n\nIn the last twelve months we have sold the following categories of personal information.\n\nNot applicable.',
    'We do not sell personal information.\n\nWe have sold zero categories of personal information.',
    'We do not sell personal information.\n\nWhen we sell our bakery shop, we sell personal information of its customers as part of it.',
    'We do not sell personal information.\n\nWe sell personal information in statistical form only.',
    'We do not sell personal information.\n\nWe sold gift cards and personal data organisers.',
    'We do not sell personal information.\n\nWe sell customer lists software to bakeries.',
    '# 隐私政策\n\n我们不出售您的个人信息。\n\n我们出售会员信息管理软件。',
    '# 隐私政策\n\n我们不出售您的个人信息。\n\n我们出售信息安全服务。',
    'We do not sell such personal information.\n\nIn the last year we sold these categories of personal information: names and IP addresses.',
    'We do not sell your personal information for marketing purposes.\n\nIn the last year we sold these categories of personal information: names and IP addresses.',
    'We do not sell your personal information.\n\nWe sell sports shoes and outdoor clothing.',
    'We do not sell licence plate information.\n\nWe sell the names of our members to data brokers.',
    'We do not sell your personal information.\n\nIn exchange for your e-mail address we send you a voucher.',
  ],
  fails: [
    {
      policy: '# 隐私政策\n\n我们不出售您的个人信息。\n\n«我们向数据经纪商出售会员信息。»{breach-later}',
    },
    {
      policy:
        '# 隐私政策\n\n我们不出售您的个人信息。\n\n«我们向数据经纪商出售会员信息。»{breach-later}我们对此没有隐瞒。',
    },
    {
      policy:
        'The Service does not sell the personal information of its users to anybody.\n\n«Over the past year we sold the following kinds of personal information: names, IP addresses and interests.»{breach-later}',
    },
    {
      policy:
        'We do not sell your personal information.\n\n«We may rent our mailing list, with names and postal addresses, to publishers.»{breach-later}',
    },
    {
      policy:
        'Customer data have never been sold, rented out or otherwise commercialised by us.\n\n«Catalogue companies pay us a fee for the customer data that we hand over to them.»{breach-later}',
    },
    {
      policy:
        'We do not sell your personal information.\n\n«We sell the personal information of our members to data brokers.»{breach-later}',
    },
    {
      policy:
        'We do not sell your personal information.\n\n«In return for a yearly fee, two publishers obtain our customer list.»{breach-later}',
    },
  ],
});
