import { ruleTest } from '../ruleTest.ts';

ruleTest('consistency/authority', {
  passes: [
    '# Privacy policy\n\nPersonal data of patients in our hospital are monitored by the Ethics Board of Leeds.\n\nData protection in our group is overseen by the Information Commissioner.',
    '# Privacy policy\n\nData protection at our office is overseen by the Information Commissioner.\n\nThe body that oversees data protection at our office is the Information Commissioner.',
    "# Privacy policy\n\nYou may complain to the Information Commissioner's Office.\n\nThe Information Commissioner's Office (ICO) hears complaints.",
    // Two offices, one after the other.
    '# Privacy policy\n\nThe Data Protection Commission of Ireland hears complaints.\n\nUntil 2018 this was the task of the Data Protection Commissioner of Ireland.',
    '# Privacy policy\n\nYou may complain to the Data Protection Authority of Austria or the Data Protection Authority of Australia.',
    '# Privacy policy\n\nYou may complain to the National Communications Authority.\n\nThe National Community Authority issues our licence.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\nData protection at our office is overseen by the Privacy Commissioner.\n\nThe body that oversees data protection at our office is called the «Kowloon Data Inspectorate»{competent}.',
    },
    {
      policy:
        "# Privacy policy\n\nYou may complain to the Information Commissioner's Office.\n\nComplaints go to the «Information Commission Office»{slip}.",
    },
    {
      policy:
        '# Privacy policy\n\nYou may complain to the Data Protection Commission of Ireland.\n\nComplaints go to the «Data Protecton Commission of Ireland»{slip}.',
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
