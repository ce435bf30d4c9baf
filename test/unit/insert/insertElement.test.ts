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

  it('is not offered where the standard text has nothing for it, or the clause is not there', () => {
    expect(insertElement(model, 'cross-border-transfer', ['no-such-element'])).toBeUndefined();
    expect(insertElement(model, 'children', ['age'])).toBeUndefined();
  });
});
