import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse.ts';
import { knowledge } from '../../knowledge.ts';
import { ruleTest } from '../ruleTest.ts';

const sections = '## 1. Data\n\nA name.\n\n## 2. What’s shared\n\nNothing.\n\n## Rights\n\nAsk us.';
const contents = (last: string) => `- [Data](#1-data)\n- [Shared](#2-whats-shared)\n${last}\n\n${sections}`;

ruleTest('reference/broken-link', {
  passes: [
    '# Privacy policy\n\nRead [SECURITY.md](https://git.example/redkite/app/SECURITY.md) and [Kite.js](https://kite.example).',
    '# Privacy policy\n\nSee [list.pl](https://git.example/redkite/list.pl?raw=1#top) and [Kite.NET](https://kite.example/start).',
    '# Privacy policy\n\nSee [acme.example](https://www.acme.example/privacy) and write to [privacy@acme.example](mailto:Privacy@acme.example?subject=Hello).',
    '# Privacy policy\n\nSee [shop.acme.co.uk](https://www.acme.co.uk/shop).',
    `# Privacy policy\n\n${contents('- [Rights](#rights)')}`,
    // Every page has a top.
    `# Privacy policy\n\n${contents('- [Rights](#rights)\n- [Back to the top](#top)')}`,
    // Of headings with one name, the later ones are counted.
    `# Privacy policy\n\n${contents('- [Rights](#rights)\n- [More rights](#rights-1)')}\n\n## Rights\n\nAnd more.`,
    // A generator that names headings in its own way.
    `# Privacy policy\n\n- [Data](#a)\n- [Shared](#b)\n- [Rights](#rights)\n\n${sections}`,
    // An address in pointed brackets is its own link.
    '# Privacy policy\n\nWrite to <privacy@acme.example>.',
    // One link alone may lead to a mark that the site sets.
    `# Privacy policy\n\nSee [the form](#form).\n\n${sections}`,
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\n[Write to us](«privacy@acme.example»{no-mailto target="privacy@acme.example"}) at any time.',
      fixed: '# Privacy policy\n\n[Write to us](mailto:privacy@acme.example) at any time.',
    },
    {
      policy: '# Privacy policy\n\nUse «[our form]()»{empty text="our form"} or «[the app](#)»{empty text="the app"}.',
    },
    {
      policy:
        '# Privacy policy\n\nWrite to «[privacy@acme.example](mailto:privacy@acmee.example)»{elsewhere text="privacy@acme.example"}, or see «[https://acme.example/privacy](https://safe.links.example/?url=acme)»{elsewhere}.',
    },
    // What writers leave where an address is still to come.
    {
      policy:
        '# Privacy policy\n\nSee «[our cookies](TODO)»{empty}, «[our form](insert-link-here)»{empty} and [our uploads](todo.html).',
    },
    {
      policy: `# Privacy policy\n\n${contents('- [Rights](#rights)\n- «[More rights](#rights-1)»{no-heading}')}`,
    },
    // Ends that files have, too.
    {
      policy:
        '# Privacy policy\n\nSee «[redkite.net](https://other.example/x)»{elsewhere text="redkite.net"} and «[sklep.pl](https://other.example/redkite.net)»{elsewhere text="sklep.pl"}.',
    },
    { policy: `# Privacy policy\n\n${contents('- «[Your rights](#your-rights)»{no-heading target="#your-rights"}')}` },
  ],
});

test('in a web page “#” is what a script opens', () => {
  const page = '<h1>Privacy policy</h1><p>Read <a href="#">more</a>. See <a href="http://">this</a>.</p>';
  const { findings } = analyse(page, { path: 'p.html', format: 'html', knowledge, today: '2026-11-22', force: true });
  const found = findings.filter(({ rule }) => rule === 'reference/broken-link');
  expect(found.map(({ message }) => message.data.text)).toEqual(['this']);
});
