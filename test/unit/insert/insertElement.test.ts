import { describe, expect, it } from 'vitest';
import { insertElement } from '../../../server/src/core/insert/insertElement.ts';
import { apply, fill, read } from './sample.ts';

const policy = `# Privacy Policy

Kestrel Maps Ltd ("we") runs the Services.

## Transfers

We transfer personal information to countries outside the EEA.

## Cookies

We use cookies.
`;

describe('what a clause lacks', () => {
  const { model, findings } = read(policy);
  const lacking = model.coverage.find((row) => row.clause === 'cross-border-transfer')!.missingElements;

  it('is added to the clause that is there, after what it says', () => {
    const result = apply(policy, insertElement(model, 'cross-border-transfer', lacking)!);
    expect(result).toContain('outside the EEA.\n\nThe transfer rests on {{TRANSFER_MECHANISM}}.\n\n## Cookies');
    expect(read(fill(result, 'en')).findings.map((f) => f.rule)).not.toContain('incomplete/cross-border-transfer');
    expect(findings.map((f) => f.rule)).toContain('incomplete/cross-border-transfer');
  });

  it('is a period where a period lacks, not the time that deleting takes', () => {
    const text = policy.replace('## Cookies', '## Retention\n\nWe keep your data as long as is allowed.\n\n## Cookies');
    const result = apply(text, insertElement(read(text).model, 'retention-period', ['period_or_criteria'])!);
    expect(result).toMatch(/is allowed\.\n\n\| Personal information[^\n]*\n[^\n]*\n\| \{\{RETENTION_ITEM_1/);
    expect(result).not.toContain('DELETION_DAYS');
  });

  it('brings the table that it speaks of', () => {
    const text = policy.replace('We use cookies.', 'We use cookies. This rests on our legitimate interests.');
    const result = apply(text, insertElement(read(text).model, 'legitimate-interests', ['interest_named'])!);
    expect(result).toMatch(
      /For the processing in this table [^\n]*\n\n\| [^\n]*LEGITIMATE|For the processing in this table [^\n]*\n\n\|/,
    );
  });

  it('goes to the section that says most of the clause', () => {
    const text = policy
      .replace(
        '## Transfers',
        '## Support\n\nOur help desk abroad may transfer your personal information.\n\n## Transfers abroad',
      )
      .replace(
        'outside the EEA.',
        'outside the EEA. Your personal information is transferred to Canada and stored abroad.',
      );
    const result = apply(text, insertElement(read(text).model, 'cross-border-transfer', ['mechanism'])!);
    expect(result).toContain('stored abroad.\n\nThe transfer rests on');
  });

  it('is not offered where the standard text has nothing for it, or the clause is not there', () => {
    expect(insertElement(model, 'cross-border-transfer', ['no-such-element'])).toBeUndefined();
    expect(insertElement(model, 'children', ['age'])).toBeUndefined();
  });
});
