import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { localDate } from '../../../server/src/service/localDate.ts';

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

test('a day begins at midnight where the writer is', () => {
  const instant = new Date('2026-03-02T20:30:00Z');
  process.env.TZ = 'Asia/Shanghai';
  expect(localDate(instant)).toBe('2026-03-03');
  process.env.TZ = 'America/Los_Angeles';
  expect(localDate(instant)).toBe('2026-03-02');
});

test.each(['cli/main.ts', 'node/startNodeServer.ts', 'browser/main.ts'])('%s takes this day for today', (entry) => {
  const source = readFileSync(join(import.meta.dirname, '../../../server/src', entry), 'utf8');
  expect(source).toMatch(/today: (?:\(\) => )?localDate\(new Date\(\)\)/);
});
