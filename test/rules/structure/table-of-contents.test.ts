import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse.ts';
import { knowledge } from '../../knowledge.ts';
import { ruleTest } from '../ruleTest.ts';

/** What the rule finds in a text without mark-up. */
const found = (text: string) =>
  analyse(text, { path: 'privacy.txt', format: 'plaintext', knowledge, today: '2026-11-22', force: true })
    .findings.filter(({ rule }) => rule === 'structure/table-of-contents')
    .map(({ span }) => text.slice(span.start, span.end));

const filler = 'We collect your name and keep it for a year.\n\n';
const titles = ['Data we collect', 'How we use data', 'Your rights'];
const list = ['Data we collect', 'How we use data', 'Payment data', 'Your rights'].join('\n');
const body = titles.map((title) => `${title}\n\n${filler.repeat(4)}`).join('');

test('an entry without a heading is reported where the list opens the text', () => {
  expect(found(`Privacy policy\n\nContents\n\n${list}\n\n${body}`)).toEqual(['Payment data']);
});

test('the lines of a table in the second half of the text are no contents', () => {
  expect(found(`Privacy policy\n\n${filler.repeat(30)}Contents\n\n${list}\n\n${body}`)).toEqual([]);
});

ruleTest('structure/table-of-contents', {
  passes: [
    // Equal headings, the later of which has a count in its anchor.
    '# Privacy policy\n\n- [Cookies](#cookies)\n- [Your rights](#your-rights)\n- [Cookies](#cookies-1)\n- [Contact](#contact)\n\n## Cookies\n\nOne.\n\n## Your rights\n\nAsk us.\n\n## Cookies\n\nTwo.\n\n## Contact\n\nMail.',
    // The first words of a heading.
    '# Privacy policy\n\n- [Data](#data)\n- [How to write](#write)\n- [Use](#use)\n\n## Data\n\nA name.\n\n## How to write to us\n\nAsk us.\n\n## Use\n\nMail.',
    // The list begins with the title of the document, in other letters.
    '# Privacy Policy\n\n- [Privacy policy](#privacy-policy)\n- [Data](#data)\n- [Rights](#rights)\n- [Use](#use)\n\n## Data\n\nA name.\n\n## Rights\n\nAsk us.\n\n## Use\n\nMail.',
    '# Privacy policy\n\n- [1. Data](#1-data)\n- [2. Use](#2-use)\n- [3. Your rights](#3-your-rights)\n\n## 1. Data\n\nA name.\n\n## 2. Use\n\nMail.\n\n## 3. Your rights\n\nAsk us.',
  ],
  fails: [
    {
      // The link leads to its heading in other letters, or by a mark set by hand.
      policy:
        '# Privacy policy\n\n- [Data](#what)\n- [«For all families»{differs title="For all families" heading="Parents"}](#Parents)\n- [Use](#use)\n\n## Data {#what}\n\nA name.\n\n## «Parents»{+heading}\n\nAsk us.\n\n## Use\n\nMail.',
    },
    {
      // One word may open several headings: which is meant, the link tells.
      policy:
        '# Privacy policy\n\n1. [Data](#1-data)\n2. [«Sharing»{differs title="Sharing" heading="How we give your information away"}](#2-how-we-give-your-information-away)\n3. [Use](#3-use)\n\n## 1. Data\n\nA name.\n\n## 2. «How we give your information away»{+heading}\n\nTo nobody.\n\n## 3. Use\n\nMail.',
    },
    {
      // Two words may open several headings.
      policy:
        '# Privacy policy\n\n- [Data](#data)\n- [«How long»{differs title="How long" heading="How long kept"}](#long)\n- [Use](#use)\n\n## Data\n\nA name.\n\n## «How long kept»{+heading}\n\nA year.\n\n## Use\n\nMail.',
    },
    {
      policy:
        '# Privacy policy\n\n- [Data](#data)\n- [Your rights](#your-rights)\n- [«Use»{order title="Use" before="Your rights"}](#use)\n\n## Data\n\nA name.\n\n## «Use»{+heading}\n\nMail.\n\n## Your rights\n\nAsk us.',
    },
    {
      policy:
        '# Privacy policy\n\n- [1. Data](#1-data)\n- [2. Use](#2-use)\n- [«4. Your rights»{number found="4" expected="3"}](#3-your-rights)\n\n## 1. Data\n\nA name.\n\n## 2. Use\n\nMail.\n\n## 3. «Your rights»{+heading}\n\nAsk us.',
    },
    {
      // The section that is left out is the one fault; the number of the next follows from it.
      policy:
        '# Privacy policy\n\n- [1. Data](#1-data)\n- [2. Use](#2-use)\n- [3. Your rights](#4-your-rights)\n\n## 1. Data\n\nA name.\n\n## 2. Use\n\nMail.\n\n## 3. «Sharing»{not-listed heading="Sharing"}\n\nNone.\n\n## 4. Your rights\n\nAsk us.',
    },
    {
      policy:
        '# Privacy policy\n\n- [1. Data](#1-data)\n- [2. Use](#2-use)\n- [«3. What people may ask us»{differs title="What people may ask us" heading="What you may ask us"}](#3-ask)\n\n## 1. Data\n\nA name.\n\n## 2. Use\n\nMail.\n\n## 3. What you may ask us\n\nAsk us.',
      fixed:
        '# Privacy policy\n\n- [1. Data](#1-data)\n- [2. Use](#2-use)\n- [3. What you may ask us](#3-ask)\n\n## 1. Data\n\nA name.\n\n## 2. Use\n\nMail.\n\n## 3. What you may ask us\n\nAsk us.',
    },
  ],
});
