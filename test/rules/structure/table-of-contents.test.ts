import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse.ts';
import { knowledge } from '../../knowledge.ts';

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
