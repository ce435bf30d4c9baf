import { ruleTest } from '../ruleTest.ts';

ruleTest('consistency/authority', {
  passes: [
    "# Privacy policy\n\nYou may complain to the Information Commissioner's Office.\n\nThe Information Commissioner's Office (ICO) hears complaints.",
  ],
  fails: [
    {
      policy:
        "# Privacy policy\n\nYou may complain to the Information Commissioner's Office.\n\nComplaints go to the «Information Commission Office»{slip}.",
    },
    {
      policy:
        '# 隐私政策\n\n您可以向网信、电信、公安及市场监管等部门投诉。\n\n您可以向«网通、电信、公安及市场监管»{differ}等部门投诉。',
    },
    {
      policy:
        "# Privacy policy\n\nIn Norway, the regulator for data protection is the Data Registrar's Bureau.\n\nIn Norway, the regulator for data protection is the «Office of the Data Inspector»{competent}.",
    },
  ],
});
