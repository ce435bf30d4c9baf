import { expect, test } from 'vitest';
import { onlyNames } from '../../../server/src/core/read/grammar/onlyNames.ts';
import { tokenise } from '../../../server/src/core/read/tokenise.ts';
import { knowledge } from '../../knowledge.ts';

const names = (text: string) => onlyNames(tokenise(text, 'en', knowledge), text);

test.each([
  'Our joint marketing partners',
  'Choosing not to share your personal information',
  'Information We Collect and How It Is Collected',
  'Categories of third parties to which we disclose information.',
  'You can opt out by clicking Do Not Sell or Share My Personal Information.',
])('%s: only names something', (text) => {
  expect(names(text)).toBe(true);
});

test.each([
  'We share your name with our partners',
  'Your name is never shared.',
  'Storage period: 6 months',
  'Every partner to whom we give your name keeps it secret.',
  'Nothing leaves this house.',
])('%s: says something', (text) => {
  expect(names(text)).toBe(false);
});
