import { ruleTest } from '../ruleTest.ts';

const long = (thing: string, we = 'we') =>
  `${thing} that ${we} sold to you are kept in a list for two years, so that ${we} can answer what you ask about them and mend what is broken, and are then taken out of it for good, with all that ${we} noted there about the sale.`;

ruleTest('text/repeated-paragraph', {
  passes: [
    `# Privacy policy\n\n${long('Teapots')}\n\n${long('Kettles')}`,
    // What another says is not the same.
    `# Privacy policy\n\n${long('Kettles')}\n\nWe sell tea.\n\n${long('Kettles', 'I')}`,
    // Parts for several kinds of readers.
    `# Privacy policy\n\n${['Cups', 'Pots', 'Pans', 'Cups', 'Pots', 'Pans'].map((thing) => long(thing)).join('\n\n')}`,
  ],
  fails: [
    { policy: `# Privacy policy\n\n«${long('Kettles')}»{+first}\n\nWe sell tea.\n\n«${long('Kettles')}»{twice}` },
  ],
});
