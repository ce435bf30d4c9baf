import { describe, expect, test } from 'vitest';
import { analyseText } from '../../rules/analyseText.ts';

const stateOf = (text: string, clause: string) => analyseText(text).model.clauses.get(clause)?.state;

describe('who is responsible is told', () => {
  test.each([
    '# Privacy Policy\n\n**App**: Finch\\\n**Developer**: Ada Bell\n',
    'Finch Choir is the data controller.',
    '“I” and “me” refer to the Finch crew.',
    'You can write to us by post to Bell & Sons, 4 Hill Road, Leeds.',
    'Bell & Sons respects the privacy of its visitors.',
    `# Privacy Policy\n\n${'The shop keeps little of what you write. '.repeat(90)}\n\n## Changes\n\nThey are shown here.\n\n**Bell Clockworks LLC**\n`,
    '# Bell Clockworks Inc. Privacy Policy\n\nWe keep little.\n',
  ])('%s', (text) => expect(stateOf(text, 'controller-identity')).toBe('present'));

  test.each([
    'We link to sites that are not operated by us.',
    'We read an identifier provided by Apple.',
    '# Privacy Policy\n\nWe keep little.\n\n## Hosts\n\nOur host is Alder Hosting LLC.\n',
    'If you are located in France, you have more rights.',
    'This app respects your privacy.',
    'Please write to us by email, within 30 days.',
  ])('not by: %s', (text) => expect(stateOf(text, 'controller-identity')).not.toBe('present'));
});

describe('how to reach it is told', () => {
  const hasChannel = (text: string) => analyseText(text).model.clauses.get('contact')?.elements.has('channel');

  test.each([
    'If you have questions, contact us at ada@bell.example.',
    '# Privacy Policy\n\nIf you have questions, contact us [here](/contact).\n',
    '# Privacy Policy\n\nIf you have questions, you can join [our Discord](https://chat.bell.example).\n',
    '# Privacy Policy\n\n## Contact\n\n[![chat](https://bell.example/chat.png)](https://chat.bell.example/join)\n\nIf you have questions, ask us on Discord.\n',
    'If you have questions, contact us at ada [at] bell [dot] example.',
    'If you have questions, please contact us at:\n\nBell & Sons\n14 Hill Road\nDenver, CO 80200\n',
    'If you have questions, use our contact form.',
    'If you have questions, message us in the app.',
  ])('by a channel: %s', (text) => expect(hasChannel(text)).toBe(true));

  test.each([
    'If you have questions, feel free to contact us.',
    'If you have questions, contact the owner of the bot on Discord.',
    'If you have questions, contact us through the page of the app in the store.',
  ])('not by a word alone: %s', (text) => expect(hasChannel(text)).toBe(false));

  test.each([
    'When you contact us, we collect your name.',
    'We ask for contact information such as your address.',
    'You can choose not to be contacted by us.',
  ])('not by what is collected or sent: %s', (text) => expect(stateOf(text, 'contact')).not.toBe('present'));
});

describe('looks like another clause', () => {
  test.each([
    ['complaint-authority', 'You can lodge a complaint with our Grievance Officer.'],
    ['complaint-authority', 'After a breach we notify the supervisory authorities.'],
    ['effective-date', 'A change is shown here with a new “Last Updated” date.'],
  ])('%s: %s', (clause, text) => expect(stateOf(text, clause)).not.toBe('present'));
});
