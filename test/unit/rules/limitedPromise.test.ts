import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse.ts';
import { isLimitedPromise } from '../../../server/src/core/rules/contradiction/common/limitedPromise.ts';
import { knowledge } from '../../knowledge.ts';

function isLimited(text: string): boolean {
  const { model } = analyse(`# Privacy policy\n\n${text}\n`, {
    path: 'policy.md',
    format: 'markdown',
    knowledge,
    today: '2026-01-01',
  });
  const sentence = model.sentences.find((one) => one.text === text);
  if (!sentence) throw new Error(`no sentence of its own: ${text}`);
  return isLimitedPromise(model, sentence);
}

test.each([
  'If you reject them, no cookies are set.',
  'For visitors of the museum, we collect no data.',
  'On your request, we do not share your data.',
  'They never track you.',
  'These cookies do not identify you.',
  'We show your name even if it is not public.',
  'We use fonts that are free of tracking.',
  'Nothing is sent without a reason.',
  'Your voice is not uploaded by default.',
  'Plausible counts the visits without cookies.',
  '如果您拒绝，我们不会共享您的信息。',
])('“%s” is a promise of one case or thing', (text) => {
  expect(isLimited(text)).toBe(true);
});

test.each([
  'For your peace of mind, we never sell your data.',
  'As long as we exist, we will never sell your data.',
  'On this website, we never sell your data.',
  'When you use our app, we do not share your data.',
  'We do not use cookies, although many sites do.',
  'We never sell your data, even if somebody pays us a lot.',
  'We never share your data, which is not common in our trade.',
  '我们不会共享您的信息。',
])('“%s” is a promise of the whole service', (text) => {
  expect(isLimited(text)).toBe(false);
});
