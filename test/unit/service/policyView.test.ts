import { expect, test } from 'vitest';
import { policyView } from '../../../server/src/service/policyView.ts';
import type { SectionView } from '../../../server/src/service/views.ts';
import { english, read } from './check.ts';

test('every finding that is counted is in the view once: in its section, as a contradiction, or in the coverage', () => {
  const policy = read(
    `# Privacy policy of Ferrygull

## Sharing

We never share your location data. We share your location data with advertisers and and shops.

## Contact

Write to privacy@ferrygull.example or [address].
`,
    { config: { regimes: ['gdpr'] } },
  );
  const { sections, conflicts, counts } = policyView(policy, english);
  const all = (list: readonly SectionView[]): readonly SectionView[] =>
    list.flatMap((section) => [section, ...all(section.children)]);
  const inSections = all(sections).flatMap(({ title, findings }) => findings.map(({ rule }) => `${title}: ${rule}`));
  expect(inSections).toEqual(['Sharing: text/doubled-word', 'Contact: placeholder/unfilled']);
  expect(conflicts).toHaveLength(1);
  const ofCoverage = policy.findings.filter(
    ({ rule, severity }) => /^(?:missing|incomplete)\//.test(rule) && severity !== 'hint',
  );
  expect(inSections.length + conflicts.length + ofCoverage.length).toBe(
    counts.error + counts.warning + counts.information,
  );
});
