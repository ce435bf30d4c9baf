import { expect, test } from 'vitest';
import { readPolicy } from '../../../server/src/core/analyse.ts';
import { statedRegion } from '../../../server/src/service/statedRegion.ts';
import { knowledge } from '../../knowledge.ts';

/** The regions of the statements in a text that share something. */
function regionsOf(text: string): readonly (string | undefined)[] {
  const options = { path: 'privacy.md', format: 'markdown', knowledge, today: '2025-06-01' } as const;
  const policy = readPolicy(`# Privacy Policy\n\n${text}\n`, options);
  return policy.statements.filter(({ action }) => action === 'share').map((one) => statedRegion(policy, one));
}

test.each([
  ['We share your e-mail address with advertisers.', [undefined]],
  ['If you live in California, we share your e-mail address with advertisers.', ['us-ca']],
  ['## Residents of the EEA and the United Kingdom\n\nWe share your name with advertisers.', ['eu, uk']],
  ['If you live in Australia, we share your e-mail address with advertisers.', ['other']],
  ['We share the e-mail address of residents of Japan with advertisers.', ['jp']],
])('%s', (text, regions) => {
  expect(regionsOf(text)).toEqual(regions);
});
