import { describe, expect, it } from 'vitest';
import type { Range } from 'vscode-languageserver-types';
import { openFindings, type PolicyNode, policyTree, sectionAt } from '../../../client/src/features/policyTree.ts';
import type { CoverageView, PolicyView, SectionView } from '../../../server/src/lsp/protocol.ts';
import { chinese, english } from './translate.ts';

const lines = (start: number, end: number): Range => ({
  start: { line: start, character: 0 },
  end: { line: end, character: 0 },
});

const section = (title: string, start: number, end: number, children: readonly SectionView[] = []): SectionView => ({
  title,
  kind: 'heading',
  range: lines(start, end),
  selectionRange: lines(start, start),
  clauses: [],
  findings: [],
  children,
});

const row = (clause: string, rest: Partial<CoverageView>): CoverageView => ({
  clause,
  title: clause,
  level: 'required',
  state: 'satisfied',
  missingElements: [],
  citation: 'Art. 13',
  ...rest,
});

const view: PolicyView = {
  uri: 'file:///policy.md',
  version: 1,
  kind: 'privacy-policy',
  kindIsSet: false,
  language: 'en',
  sections: [
    section('Sharing', 2, 9, [section('Partners', 5, 9)]),
    {
      ...section('Contact', 10, 12),
      findings: [
        {
          rule: 'text/doubled-word',
          severity: 'warning',
          message: 'Twice: “the”. It reads ill.',
          range: lines(11, 11),
        },
      ],
      clauses: [{ id: 'contact', title: 'Contact', state: 'incomplete', missingElements: ['a telephone number'] }],
    },
  ],
  regimes: [
    {
      id: 'gdpr',
      name: 'General Data Protection Regulation',
      short: 'GDPR',
      url: '',
      source: 'assumed',
      why: 'Nothing says which law applies.',
      satisfied: 1,
      incomplete: 0,
      missing: 1,
      rows: [
        row('contact', { range: lines(11, 11) }),
        row('retention', { state: 'missing' }),
        row('changes', { state: 'missing', level: 'recommended' }),
        row('scope', { level: 'recommended' }),
        row('children', { state: 'not-asked', level: 'conditional' }),
      ],
    },
  ],
  conflicts: [
    {
      rule: 'contradiction/sharing',
      severity: 'error',
      message: 'Shared, and not shared.',
      range: lines(8, 8),
      quote: 'We share it.',
      others: [{ range: lines(3, 3), message: 'the other', quote: 'We never share it.' }],
    },
  ],
  counts: { error: 1, warning: 2, information: 0, hint: 7 },
};

/** Labels with indentation: what a reader sees with everything unfolded. */
function outline(nodes: readonly PolicyNode[], indent = ''): string[] {
  return nodes.flatMap(({ label, description, children }) => [
    `${indent}${label} (${description})`,
    ...outline(children, `${indent}  `),
  ]);
}

describe('Policy view', () => {
  it('shows contradictions as pairs, coverage with what lacks first, sections with their clauses', () => {
    expect(outline(policyTree(view, 'all', english))).toEqual([
      'Contradictions (1)',
      '  Shared, and not shared. (error · lines 9, 4)',
      '    We share it. (line 9)',
      '    We never share it. (line 4)',
      'GDPR (1 of 2 satisfied, 1 missing, regime assumed)',
      '  retention (missing · Art. 13)',
      '  Recommended (2)',
      '    changes (missing · Art. 13)',
      '    scope (satisfied · Art. 13)',
      '  Satisfied (1)',
      '    contact (satisfied · Art. 13)',
      '  Not asked for (1)',
      '    children (not asked for · Art. 13)',
      'Sections ()',
      '  Sharing ()',
      '    Partners ()',
      '  Contact (1 clause)',
      '    Twice: “the”. (warning · line 12)',
      '    Contact (incomplete: lacks a telephone number)',
    ]);
  });

  it('speaks Chinese where the editor does', () => {
    const said: string[] = [];
    const collect = (nodes: readonly PolicyNode[]): void => {
      for (const { label, description, tooltip, children } of nodes) {
        said.push(label, description, tooltip);
        collect(children);
      }
    };
    collect(policyTree(view, 'all', chinese));
    const own = JSON.stringify(view);
    const words = said.join('\n').match(/[a-z]{2,}/gi) ?? [];
    expect(words.filter((word) => !own.includes(word))).toEqual([]);
    expect(said).toContain('矛盾');
  });

  it('leaves out what is in order when asked to', () => {
    const labels = outline(policyTree(view, 'open', english)).map((line) => line.trim().replace(/ \(.*/, ''));
    expect(labels).toContain('retention');
    expect(labels).toContain('Contact');
    expect(labels).not.toContain('Satisfied');
    expect(labels).not.toContain('Sharing');
  });

  it('says so when there are no contradictions', () => {
    const [conflicts] = policyTree({ ...view, conflicts: [] }, 'all', english);
    expect(conflicts).toMatchObject({ description: 'none found', icon: 'good', children: [] });
  });

  it('has an id of its own for every line, also where two are called the same', () => {
    const twice = { ...view, sections: [section('Data', 0, 1), section('Data', 2, 3)] };
    const ids: string[] = [];
    const collect = (nodes: readonly PolicyNode[]): void => {
      for (const { id, children } of nodes) {
        ids.push(id);
        collect(children);
      }
    };
    collect(policyTree(twice, 'all', english));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('finds the innermost section at the cursor', () => {
    const tree = policyTree(view, 'all', english);
    expect(sectionAt(tree, 6)?.label).toBe('Partners');
    expect(sectionAt(tree, 3)?.label).toBe('Sharing');
    expect(sectionAt(tree, 99)).toBeUndefined();
  });

  it('counts findings that ask for work, not hints', () => {
    expect(openFindings(view)).toBe(3);
  });
});
