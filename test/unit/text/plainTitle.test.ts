import { expect, it } from 'vitest';
import { plainTitle } from '../../../server/src/core/structure/plainTitle.ts';

it.each([
  ['## 9. Contact us {: #contact }', 'Contact us'],
  ['十二、联系我们', '联系我们'],
  ['一百〇三、联系我们', '联系我们'],
  ['百科服务', '百科服务'],
])('%s is %s', (title, plain) => {
  expect(plainTitle(title)).toBe(plain);
});
