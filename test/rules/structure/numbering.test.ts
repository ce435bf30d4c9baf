import { ruleTest } from '../ruleTest.ts';

ruleTest('structure/numbering', {
  passes: [
    // Contents inside contents count by themselves.
    '# Privacy policy\n\n## Contents\n\n1. Data\n   1. Names\n   2. Addresses\n2. Sharing\n3. Contact\n\n## Data\n\n### Names\n\nA name.\n\n### Addresses\n\nWhere you live.\n\n## Sharing\n\nNone.\n\n## Contact\n\nAsk us.',
    // The missing number opens a line that shows as no heading.
    '# Privacy policy\n\n## SECTION 1 - DATA\n\nA name.\n\n## SECTION 2 - CONSENT\n\nYou are asked.\n\nSECTION 3 - DISCLOSURE\n\nTo courts.\n\n## SECTION 4 - RIGHTS\n\nAsk us.\n\n## SECTION 5 - CHANGES\n\nWe tell you.',
    '# 隐私政策\n\n## （一）收集\n\n姓名。\n\n## （二）使用\n\n发货。\n\n## （三）共享\n\n无。\n\n（一）我们保存一年。\n\n## （二）存储地\n\n在境内。',
    // Two levels that one depth of items shows.
    '# 隐私政策\n\n## 我们收集的信息\n\n**(1) 注册**\n\n**1) 姓名**\n\n用于称呼。\n\n**2) 邮箱**\n\n用于联系。\n\n**3) 头像**\n\n用于展示。\n\n**4) 昵称**\n\n用于展示。\n\n**(2) 下单**\n\n**1) 地址**\n\n用于送货。\n\n**2) 电话**\n\n用于联系。\n\n**(3) 退货**\n\n填写原因。',
  ],
  fails: [
    {
      policy:
        '# 隐私政策\n\n## «（一）»{+before}收集\n\n姓名。\n\n## «（三）»{gap before="（一）" found="（三）"}使用\n\n发货。\n\n## （四）共享\n\n无。',
    },
  ],
});
