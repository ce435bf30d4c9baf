import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../../server/src/core/analyse.ts';
import { knowledge } from '../../knowledge.ts';

function stated(table: string, format: 'markdown' | 'plaintext' = 'markdown'): readonly string[] {
  const text = `# Note\n\nThis note is about the garden club.\n\n${table}\n`;
  const { clauses } = readPolicy(text, { path: 'privacy.md', format, knowledge, today: '2025-06-01' });
  return [...clauses.values()].filter(({ state }) => state === 'present').map(({ clause }) => clause);
}

describe('the columns of a table', () => {
  test('state the clauses that their titles name', () => {
    const table =
      '| Data | Why we need it | Kept for |\n|---|---|---|\n| E-mail address | Sign-in | 10 years |\n| IP address | Security | 1 year |';
    expect(stated(table)).toEqual(
      expect.arrayContaining(['data-categories', 'collection-purposes', 'retention-period']),
    );
  });

  test('name recipients', () => {
    expect(stated('| Recipient | Task |\n|---|---|\n| Parcel Ltd | Delivery |')).toContain('sharing-recipients');
  });

  test('are read in Chinese too, however few rows there are', () => {
    const table = '| 信息 | 目的 | 保存期限 |\n|---|---|---|\n| 手机号 | 登录 | 六个月 |';
    expect(stated(`我们重视您的个人信息，本政策说明处理规则。\n\n${table}`)).toContain('retention-period');
  });

  test('that are empty state nothing', () => {
    expect(stated('| Data | Kept for |\n|---|---|\n| Invoices | – |')).not.toContain('retention-period');
  });

  test('of a table of cookies say nothing of how long personal information is kept', () => {
    const table = '| Cookie | Purpose | Retention |\n|---|---|---|\n| lang | Your language | 30 days |';
    expect(stated(table)).not.toContain('retention-period');
  });
});
