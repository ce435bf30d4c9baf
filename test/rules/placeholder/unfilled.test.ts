import { ruleTest } from '../ruleTest.ts';

ruleTest('placeholder/unfilled', {
  passes: [
    '# Privacy policy\n\nAsk our office [post@acme.example].\n\n- [2026-03-01] We added a section.',
    '# Privacy policy\n\nWrite to [post@acme.example](mailto:post@acme.example) or [post@acme.example][1].\n\n[1]: mailto:post@acme.example',
    `Privacy policy\n\n${'_'.repeat(20)}\nWe keep your name. ${'_'.repeat(20)}\nWe delete it after a year.\n`,
    '# Privacy policy\n\nName [required]. Call (212) 555-0147 or come to 123 Mainwaring Street.',
    '# Privacy policy\n\nName [this field is required]. The form [with JavaScript support required] asks for it. Details [all details are required]. Desk [visit in person required].',
    '# Privacy policy\n\nDates are kept as year-month-day. Write to support@company.example or see www.yourwebshop.example. 100% of it is encrypted.',
    '# Privacy policy\n\nWhen you register, we collect your company name and your website address.',
    '# Privacy policy\n\nWhen you insert your e-mail address, we send you a code.',
    '# Privacy policy\n\nTo object, tap [Your account name] in the app. Or see [Your Privacy Choices].',
    '# 隐私政策\n\n手机号显示为138-XXXX-5678，银行卡号显示为4111-XXXX-XXXX-1111。某号码所属地区不予记录。',
    '# 隐私政策\n\n点击【我的】-【设置】-【账号名称】即可更改。',
  ],
  fails: [
    { policy: '# Privacy policy\n\nLast updated: «{{01/02/26}}»{brackets}.' },
    { policy: '# Privacy policy\n\n«$platform»{unfilled} needs your name.' },
    { policy: '# Privacy policy\n\nAcme, «[City, State, ZIP Code]»{unfilled}.' },
    { policy: `# Privacy policy\n\nThe controller is «${'_'.repeat(20)}»{unfilled}\n\nWe keep your name.` },
    {
      policy:
        '# Privacy policy\n\nWrite to «[post@acme.example]»{brackets}, as of «[01/02/2026]»{brackets}. Our number is [«PENDING»{unfilled}].',
    },
    {
      policy:
        '# Privacy policy\n\nCall «(555) 123-4567»{unfilled} or come to «123 Main Street»{unfilled}. «[Officer address required]»{unfilled}, «[Name of the local authority]»{unfilled}, «[Details of the carrier needed]»{unfilled}.',
    },
    { policy: '# Privacy policy\n\n«Your Company Name»{unfilled quote="Your Company Name"} runs this shop.' },
    {
      policy: '# Privacy policy\n\nThis shop is run by («insert company name»{unfilled quote="insert company name"}).',
    },
    {
      policy:
        '# Privacy policy\n\nLast updated: «DD/MM/YYYY»{unfilled}. Write to «support@yourcompany.com»{unfilled}, see «www.yourwebsite.com»{unfilled}. «%APP_NAME%»{unfilled} is ours.',
    },
    {
      policy:
        '# 隐私政策\n\n电话：«0571-XXXXXXXX»{unfilled}，«400-XXX-XXXX»{unfilled}。地址：杭州市文三路«某号»{unfilled}。',
    },
    { policy: '# Privacy policy\n\nCall «0800 XXX XXXX»{unfilled} or «+44 20 XXXX XXXX»{unfilled}.' },
    { policy: '# 隐私政策\n\n邮箱：«【邮箱】»{unfilled quote="【邮箱】"}。' },
  ],
});
