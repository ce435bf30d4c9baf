import { expect, test } from 'vitest';
import { codeLenses } from '../../../server/src/service/lenses.ts';
import { english, read } from './check.ts';

test('a lens names each law once', () => {
  const policy = read('# Privacy policy\n\n## Who gets data\n\nWe share your name with our suppliers.\n', {
    config: { regimes: ['uk'] },
  });
  const titles = codeLenses(policy, english).map(({ command }) => command?.title ?? '');
  expect(titles.join()).toContain('UK GDPR Art. 13(1)(e)');
  expect(titles.join()).not.toContain('UK GDPR UK GDPR');
});
