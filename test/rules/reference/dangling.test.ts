import { ruleTest } from '../ruleTest.ts';

const numbered = (text: string) => `# Privacy policy\n\n## 1. Data\n\n${text}\n\n## 2. Rights\n\nAsk us.`;

ruleTest('reference/dangling', {
  passes: [
    numbered('We tell the authority, as KITEDPA section 22 requires.'),
    numbered('What you write in Part B of the registration form is kept.'),
    ...['条', '章'].map(
      (unit) =>
        `# 隐私政策\n\n## 第一${unit} 收集\n\n详见本政策第三${unit}。\n\n## 第二${unit} 共享\n\n见本政策第 1 ${unit}。\n\n## 第三${unit} 联系\n\n来信。`,
    ),
    '# 隐私政策\n\n您可以将附件一并提交。',
    '# 隐私政策\n\n伙伴见附件1，权限见附件 2。\n\n## 附件一：合作伙伴\n\n甲。\n\n## 附件 2：设备权限\n\n乙。',
    '# 隐私政策\n\n附件一般包括清单，附件一律公开，附件一定完整，附件 10MB 以内。',
    '# 隐私政策\n\n伙伴见附件1，权限见附件二。\n\n## 附件１：合作伙伴\n\n甲。\n\n## 附件（二）设备权限\n\n乙。',
    '# 隐私政策\n\n伙伴见附件（一）和附件二所列。\n\n## 附件一合作伙伴\n\n甲。\n\n## 附件二 设备权限\n\n乙。',
    '# 隐私政策\n\n## 第一条 收集\n\n本政策第三次修订。\n\n## 第二条 联系\n\n来信。',
    numbered('Please see the “Keeping Of Data” section belowof our General Policy.'),
  ],
  fails: [
    { policy: numbered('See «Part B»{no-section reference="Part B"}.') },
    { policy: '# 隐私政策\n\n## 第一条 收集\n\n详见«本政策第三条»{no-section}。\n\n## 第二条 联系\n\n来信。' },
    { policy: '# 隐私政策\n\n伙伴见«附件二»{no-annex}所列。\n\n## 附件一：合作伙伴\n\n甲。' },
    { policy: '# 隐私政策\n\n伙伴见«附件（三）»{no-annex}。\n\n## 附件一：合作伙伴\n\n甲。' },
    { policy: '# 隐私政策\n\n伙伴见«附件二»{no-annex}。\n\n## 附件一：合作伙伴\n\n甲。' },
  ],
});
