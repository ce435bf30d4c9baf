import { ruleTest } from '../ruleTest.ts';

ruleTest('text/punctuation-spacing', {
  passes: [
    '# Privacy policy\n\nWe use Acme.Chat for 1,000 users of `a,b` and write to a.b@acme.example.',
    '# Privacy policy\n\nThe site acme.Com and data.World show it, as window.Location does with lat,long pairs.',
  ],
  fails: [
    {
      policy: '# Privacy policy\n\nWe keep your name, address«,e»{after}mail address and phone.',
      fixed: '# Privacy policy\n\nWe keep your name, address, email address and phone.',
    },
    { policy: '# Privacy policy\n\nWe use it for these purposes«.I»{after}t is kept.' },
  ],
});
