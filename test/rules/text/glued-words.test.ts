import { ruleTest } from '../ruleTest.ts';

ruleTest('text/glued-words', {
  passes: [
    // Names of machines and of files are written like this.
    '# Privacy policy\n\nMessages of root@server.localHost are kept.',
    '# Privacy policy\n\nMessages of root@acme.exampleHost.internal are kept.',
  ],
  fails: [
    {
      policy: '# Privacy policy\n\nWrite to «Info@acme.exampleCo»{glued}.',
      fixed: '# Privacy policy\n\nWrite to Info@acme.example Co.',
    },
    { policy: '# Privacy policy\n\n«info@acme.deDefinitions»{glued} of words follow.' },
  ],
});
