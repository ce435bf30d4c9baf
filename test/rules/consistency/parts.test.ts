import { ruleTest } from '../ruleTest.ts';

ruleTest('consistency/parts', {
  passes: [
    '# Privacy policy\n\nContents: 1. Who we are, 2. Sharing, 3. Your rights\n\n## 1. Who we are\n\nAn orchard.\n\n## 2. Sharing\n\nNone.\n\n## 3. Your rights\n\nYou can ask about:\n\n1. Sharing\n2. Your rights',
    '# Privacy policy\n\nWe tell you (a) what we collect, (b) why, and (c) to whom we give it.\n\nThis is item (d) of the list attached to our enrolment pack.',
    '# Privacy policy\n\nWe tell you (a) what we collect, (b) why, and (c) to whom we give it.\n\nThis is item (d) of the list in our enrolment pack.',
    // As many as it says.
    '# Privacy policy\n\nThis policy consists of nine sections.\n\nWe use your data as described in section 9 of this policy.',
    // A part of another text, and a letter of a law.
    '# Privacy policy\n\nThis policy consists of two sections.\n\nThe duty follows from section 12 of the Data Act.',
    '# Privacy policy\n\nYou can ask for a) access, b) correction, c) deletion.\n\nThe basis is Article 6(1) letter f) of the list of the GDPR.',
    // Several lists: it is not read which one is meant.
    '# Privacy policy\n\nYou can ask for a) access, b) correction, c) deletion.\n\nWe get a) names, b) addresses, c) ages, d) pictures.\n\nItem d) of the list is optional.',
    '# Privacy policy\n\nContents: 1. Who we are; 2. What we collect; 3. Your rights.\n\n3. Your rights. You have the right of access.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\nContents: 1. Who we are, 2. Sharing, 3. Your rights\n\n## 1. Who we are\n\nAn orchard.\n\n## 3. «Sharing»{contents}\n\nNone.',
    },
    {
      policy:
        '# Privacy policy\n\n«This policy consists of nine sections.»{+stated}\n\nWe use your data as described in «section 12 of this policy»{section}.',
    },
    {
      policy:
        '# Privacy policy\n\n«This notice falls into four parts.»{+stated}\n\nComplaints are treated in the «sixth part of this notice»{section}.',
    },
    {
      policy:
        '# Privacy policy\n\n«You can ask for a) access, b) correction, c) deletion.»{+stated}\n\nWishes under «letter e) of the list»{letter} are answered at once.',
    },
    {
      policy:
        '# Privacy policy\n\n«Contents: 1. Who we are; 2. What we collect; 3. Your rights.»{+contents-here}\n\n4. «Your rights. You have the right of access.»{contents}',
    },
  ],
});
