import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse.ts';
import { ruleBehind } from '../../../server/src/core/rules/catalogue.ts';
import { knowledge } from '../../knowledge.ts';

const body = `1. How we collect your data

We collect your name when you register an account with us.

2. How we share your data

We share your name with the carrier that delivers the parcel.

3. Your rights

You may ask us for a copy of the data that we hold.

4. Our cookies

We use one cookie, which keeps you signed in for a week.
`;

function analysed(contents: string) {
  const text = `Privacy Policy\n\nThis policy covers the following:\n${contents}\n\n${body}`;
  const options = {
    path: 'privacy-policy.txt',
    format: 'plaintext',
    knowledge,
    today: '2026-11-01',
    force: true,
  } as const;
  return { text, ...analyse(text, options) };
}

/** The text with its contents written anew, and these. */
function rewritten(contents: string) {
  const { text, model, findings } = analysed(contents);
  const finding = findings.find((f) => f.rule === 'structure/table-of-contents');
  const fix =
    finding &&
    ruleBehind(finding.rule)
      ?.fixes?.(finding, model)
      .find((f) => f.title.id === 'rewrite');
  const [edit] = fix?.edits ?? [];
  if (edit === undefined) throw new Error('no fix');
  return { mended: text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end), newText: edit.newText };
}

test('the table of contents is written anew from the headings, in its own form', () => {
  const { mended, newText } = rewritten(
    '1. How we collect your data;\n2. How do we share your information;\n4. Our cookies.',
  );
  expect(newText).toBe('1. How we collect your data;\n2. How we share your data;\n3. Your rights;\n4. Our cookies.');
  const again = analyse(mended, {
    path: 'privacy-policy.txt',
    format: 'plaintext',
    knowledge,
    today: '2026-11-01',
    force: true,
  });
  expect(again.findings.filter((f) => f.rule === 'structure/table-of-contents')).toEqual([]);
});

test('the numbers of pages stay where they are known', () => {
  const { newText } = rewritten('1.\tHow we collect your data\t1\n2.\tHow we share your data\t2\n3.\tOur cookies\t4');
  expect(newText).toBe(
    '1.\tHow we collect your data\t1\n2.\tHow we share your data\t2\n3.\tYour rights\t2\n4.\tOur cookies\t4',
  );
});
