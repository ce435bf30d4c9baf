import { ruleTest } from '../ruleTest.ts';

ruleTest('text/stray-comma', {
  passes: [
    '# Privacy policy\n\nAcme, a company (“we”), describes it. We ask partners (see below), and this is all.',
    '# Privacy policy\n\nWe keep data such as, for example, names, as well as, if you like, your address.',
    '# Privacy policy\n\nWe keep data such as, amongst other things, names, as well as, upon request or with your consent, your address.',
    '# Privacy policy\n\nThis policy, which we wrote in May, describes it.',
  ],
  fails: [
    {
      policy: '# Privacy policy\n\nThis notice of Acme (“we” or “us”)«,»{subject} describes what we do.',
      fixed: '# Privacy policy\n\nThis notice of Acme (“we” or “us”) describes what we do.',
    },
    { policy: '# Privacy policy\n\nThis privacy policy«,»{subject} explains it.' },
    { policy: '# Privacy policy\n\nWe keep data such as«,»{such-as} names, as well as«,»{such-as} your letters.' },
  ],
});
