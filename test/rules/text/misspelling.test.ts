import { ruleTest } from '../ruleTest.ts';

ruleTest('text/misspelling', {
  passes: [
    '# Privacy policy\n\nProcesss is a shop. We at Processs sell tea, and Processs delivers it.',
    '# Privacy policy\n\nOur tracing app serves ensuing visits.',
  ],
  fails: [
    {
      policy: '# Privacy policy\n\nYour «persoanl»{slip right="personal"} data stay here.',
      fixed: '# Privacy policy\n\nYour personal data stay here.',
    },
    { policy: '# Privacy policy\n\n«Infomation»{slip right="Information"} is kept as far as «neccesary»{slip}.' },
  ],
});
