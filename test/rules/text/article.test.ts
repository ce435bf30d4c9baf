import { ruleTest } from '../ruleTest.ts';

ruleTest('text/article', {
  passes: [
    '# Privacy policy\n\nAn MP and an hour, a one-off fee, a uniform, a European, an uninstalled app, an SMS and an sms.',
    '# Privacy policy\n\nOption a is the same as option b.',
  ],
  fails: [
    { policy: '# Privacy policy\n\nSend us «a»{other right="an"} envelope from «a»{other} address.' },
    {
      policy: '# Privacy policy\n\nAsk for «an»{other right="a"} unique number.',
      fixed: '# Privacy policy\n\nAsk for a unique number.',
    },
  ],
});
