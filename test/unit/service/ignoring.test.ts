import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../server/src/core/rules/rule.ts';
import { commentEdits } from '../../../server/src/service/ignoring.ts';
import { type ReadOptions, read } from './check.ts';

/** What is left of the findings when “Ignore … here” was chosen for one. */
function afterIgnoring(text: string, finding: Finding, options?: ReadOptions): readonly string[] {
  const { here } = commentEdits(read(text, options), finding);
  if (!here) return [];
  const ignored = text.slice(0, here.span.start) + here.newText + text.slice(here.span.start);
  return read(ignored, options).findings.map(({ rule }) => rule);
}

describe('a comment silences the finding that it was made for', () => {
  test.each([
    ['in a text that marks only its title', '# Privacy policy\n\nWe use cookies and keep the the name.\n'],
    [
      'in a table of contents, which stays one',
      `# Privacy policy

## Contents

1. [Our data](#our-data)
2. [Your rights](#your-rights)
3. [Deliveries](#deliveries)
4. [Contact](#contact)

## Our data

We collect your name.

## Your rights

You may ask for a copy.

## Contact

Write to privacy@kestrel.example.
`,
    ],
    [
      'in a table',
      '# Privacy policy\n\n## Data\n\n| What | Why |\n|---|---|\n| Name | Orders |\n| Your your age | Orders |\n\n## Contact\n\nBy post.\n',
    ],
    [
      'in a language that is not read',
      `# Datenschutz\n\n${'Wir verarbeiten Ihre Daten nur, soweit dies für die Bereitstellung unserer Dienste erforderlich ist. '.repeat(4)}\n`,
    ],
  ])('%s', (_, text) => {
    const { findings } = read(text);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      const left = afterIgnoring(text, finding);
      expect(left, finding.rule).not.toContain('config/unused-suppression');
      expect(left.length, finding.rule).toBeLessThan(findings.length);
    }
  });

  test('and is not offered where none can stand', () => {
    const text = '---\nlastUpdated: 2027-02-30\n---\n\n# Privacy policy\n\n## Data\n\nWe collect names.\n';
    const policy = read(text);
    const inFrontMatter = policy.findings.filter(({ span }) => span.start < text.indexOf('# Privacy'));
    expect(inFrontMatter.length).toBeGreaterThan(0);
    for (const finding of inFrontMatter) expect(commentEdits(policy, finding).here).toBeUndefined();
  });
});
