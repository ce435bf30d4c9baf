import type { Range } from 'vscode-languageserver-types';
import type {
  ClauseView,
  ConflictView,
  CoverageView,
  FindingView,
  PolicyView,
  RegimeView,
  SectionView,
} from '../../../server/src/lsp/protocol.ts';
import { firstSentence } from './findingGroups.ts';
import { clauseWord, coverageWord, lacking, levelWord, severityWord, type Translate } from './words.ts';

/** A line of the Policy view, as plain data: what it says, and what can be done with it. */
export interface PolicyNode {
  /** The same for the same thing after an edit, so that the view keeps what is open and what is selected. */
  readonly id: string;
  readonly label: string;
  /** Beside the label, less prominent: the state in words. */
  readonly description: string;
  readonly tooltip: string;
  readonly icon: PolicyIcon;
  /** Decides which actions the manifest offers on the line. */
  readonly kind: 'group' | 'section' | 'clause' | 'missing' | 'conflict' | 'finding' | 'statement' | 'regime' | 'note';
  /** Where a click goes. */
  readonly range?: Range;
  /** The part of the text that the line stands for, to follow the cursor. */
  readonly extent?: Range;
  /** Clause that a click on a missing one inserts. */
  readonly clause?: string;
  /** Page that explains it: `clauses/contact`, `regimes/gdpr` or a rule's id. */
  readonly page?: string;
  readonly open: boolean;
  readonly children: readonly PolicyNode[];
}

export type PolicyIcon =
  | 'good'
  | 'incomplete'
  | 'missing'
  | 'conflict'
  | 'finding'
  | 'section'
  | 'regime'
  | 'statement'
  | 'note'
  | 'idle';

/** Everything, or only what still asks for work. */
export type PolicyFilter = 'all' | 'open';

const leaf = { tooltip: '', open: false, children: [] as readonly PolicyNode[] };

/** So many contradictions are shown with their statements; more are folded, for the coverage to stay in sight. */
const openConflicts = 3;

/** The three groups of the Policy view: contradictions, coverage by regime, sections. */
export function policyTree(view: PolicyView, filter: PolicyFilter, t: Translate): readonly PolicyNode[] {
  return [
    conflictsNode(view.conflicts, t),
    ...coverageNodes(view.regimes, filter, t),
    sectionsNode(view.sections, filter, t),
  ];
}

/** The open findings: what a writer would want to be told of. */
export function openFindings({ counts }: Pick<PolicyView, 'counts'>): number {
  return counts.error + counts.warning + counts.information;
}

function conflictsNode(conflicts: readonly ConflictView[], t: Translate): PolicyNode {
  const id = 'contradictions';
  return {
    id,
    label: t('Contradictions'),
    description: conflicts.length === 0 ? t('none found') : String(conflicts.length),
    tooltip: t('Statements that cannot both be true'),
    icon: conflicts.length === 0 ? 'good' : 'conflict',
    kind: 'group',
    open: true,
    children: unique(id, conflicts, (conflict, child) => ({
      ...conflictNode(conflict, child, t),
      open: conflicts.length <= openConflicts,
    })),
  };
}

function conflictNode(conflict: ConflictView, id: string, t: Translate): PolicyNode {
  const statements = [{ range: conflict.range, quote: conflict.quote }, ...conflict.others];
  const lines = statements.map(({ range }) => range.start.line + 1).join(', ');
  return {
    id,
    label: conflict.message,
    description: `${severityWord(conflict.severity, t)} · ${t('lines {0}', lines)}`,
    tooltip: conflict.message,
    icon: 'conflict',
    kind: 'conflict',
    range: conflict.range,
    page: conflict.rule,
    open: false,
    children: unique(id, statements, (statement, child) => statementNode(statement, child, t)),
  };
}

function statementNode(
  { range, quote }: { readonly range: Range; readonly quote: string },
  id: string,
  t: Translate,
): PolicyNode {
  const description = t('line {0}', range.start.line + 1);
  return { ...leaf, id, label: quote, description, tooltip: quote, icon: 'statement', kind: 'statement', range };
}

function coverageNodes(regimes: readonly RegimeView[], filter: PolicyFilter, t: Translate): readonly PolicyNode[] {
  return unique('coverage', regimes, (regime, id) => {
    const { satisfied, incomplete, missing } = regime;
    const state = [
      t('{0} of {1} satisfied', satisfied, satisfied + incomplete + missing),
      ...lacking(incomplete, missing, t),
      ...(regime.source === 'assumed' ? [t('regime assumed')] : []),
    ];
    return {
      id,
      label: regime.short,
      description: state.join(', '),
      tooltip: `${regime.name}\n${regime.why}`,
      icon: missing > 0 ? 'missing' : incomplete > 0 ? 'incomplete' : 'good',
      kind: 'regime',
      page: `regimes/${regime.id}`,
      open: true,
      children: coverageChildren(id, regime.rows, filter, t),
    };
  });
}

/** What lacks stands first and in the open; the rest is folded away in groups. */
function coverageChildren(
  id: string,
  rows: readonly CoverageView[],
  filter: PolicyFilter,
  t: Translate,
): readonly PolicyNode[] {
  const node = (row: CoverageView, child: string): PolicyNode => coverageNode(row, child, t);
  const wanting = (row: CoverageView): boolean => row.state === 'missing' || row.state === 'incomplete';
  const asked = rows.filter((row) => wanting(row) && row.level !== 'recommended');
  const groups: readonly (readonly [label: string, icon: PolicyIcon, rows: readonly CoverageView[]])[] = [
    [t('Recommended'), 'idle', rows.filter(({ level, state }) => level === 'recommended' && state !== 'not-asked')],
    // As many as the regime's line counts.
    [t('Satisfied'), 'good', rows.filter(({ level, state }) => level !== 'recommended' && state === 'satisfied')],
    [t('Not asked for'), 'idle', rows.filter(({ state }) => state === 'not-asked')],
  ];
  const folded = filter === 'all' ? groups.filter(([, , members]) => members.length > 0) : [];
  return [
    ...unique(id, asked, node),
    ...folded.map(([label, icon, members]): PolicyNode => {
      const group = `${id}/${label}:`;
      const description = String(members.length);
      const children = unique(group, members, node);
      return { id: group, label, description, tooltip: '', icon, kind: 'group', open: false, children };
    }),
  ];
}

const coverageIcons = { missing: 'missing', incomplete: 'incomplete', satisfied: 'good', 'not-asked': 'idle' } as const;

function coverageNode(row: CoverageView, id: string, t: Translate): PolicyNode {
  const lacks = row.missingElements.length > 0 ? t('Lacks: {0}', row.missingElements.join('; ')) : '';
  const description = `${coverageWord(row.state, t)} · ${row.citation}`;
  const hint = row.range ? '' : t('Click to insert the standard clause');
  return {
    ...leaf,
    id,
    label: row.title,
    description,
    tooltip: [`${row.title}: ${description}`, levelWord(row.level, t), lacks, hint].filter(Boolean).join('\n'),
    icon: row.state === 'missing' && row.level === 'recommended' ? 'idle' : coverageIcons[row.state],
    kind: row.range ? 'clause' : 'missing',
    range: row.range,
    clause: row.clause,
    page: `clauses/${row.clause}`,
  };
}

function sectionsNode(sections: readonly SectionView[], filter: PolicyFilter, t: Translate): PolicyNode {
  const id = 'sections';
  const found = sectionNodes(id, sections, filter, t);
  // A single one is the document's title: what is below it is what a reader looks for.
  const children = found.length === 1 ? found.map((node) => ({ ...node, open: true })) : found;
  return {
    id,
    label: t('Sections'),
    description: children.length === 0 && filter === 'open' ? t('nothing open') : '',
    tooltip: t('The sections of the policy, each with the clauses that it states'),
    icon: 'section',
    kind: 'group',
    open: true,
    children,
  };
}

function sectionNodes(
  parent: string,
  sections: readonly SectionView[],
  filter: PolicyFilter,
  t: Translate,
): readonly PolicyNode[] {
  return unique(parent, sections, (section, id) => sectionNode(section, id, filter, t)).filter(
    (node) => filter === 'all' || node.children.length > 0,
  );
}

function sectionNode(section: SectionView, id: string, filter: PolicyFilter, t: Translate): PolicyNode {
  const shown = section.clauses.filter((clause) => filter === 'all' || clause.state === 'incomplete');
  const { length } = section.clauses;
  const description = [
    section.kind === 'inferred' ? t('no heading') : '',
    length === 0 ? '' : length === 1 ? t('{0} clause', length) : t('{0} clauses', length),
  ];
  return {
    id,
    label: section.title,
    description: description.filter(Boolean).join(' · '),
    tooltip: section.kind === 'inferred' ? t('Named after what the passage states: the text has no heading here') : '',
    icon: 'section',
    kind: 'section',
    range: section.selectionRange,
    extent: section.range,
    open: false,
    children: [
      ...unique(`${id}!`, section.findings, (finding, child) => findingNode(finding, child, t)),
      ...unique(`${id}:`, shown, (clause, child) => clauseNode(clause, child, t)),
      ...sectionNodes(id, section.children, filter, t),
    ],
  };
}

function findingNode({ rule, severity, message, range }: FindingView, id: string, t: Translate): PolicyNode {
  return {
    ...leaf,
    id,
    label: firstSentence(message),
    description: `${severityWord(severity, t)} · ${t('line {0}', range.start.line + 1)}`,
    tooltip: message,
    icon: 'finding',
    kind: 'finding',
    range,
    page: rule,
  };
}

function clauseNode(clause: ClauseView, id: string, t: Translate): PolicyNode {
  const state = clauseWord(clause.state, t);
  const lacks = clause.missingElements.join('; ');
  return {
    ...leaf,
    id,
    label: clause.title,
    description: lacks === '' ? state : t('{0}: lacks {1}', state, lacks),
    tooltip: state,
    icon: clause.state === 'incomplete' ? 'incomplete' : clause.state === 'missing' ? 'missing' : 'good',
    kind: clause.state === 'missing' ? 'missing' : 'clause',
    range: clause.range,
    clause: clause.id,
    page: `clauses/${clause.id}`,
  };
}

/** Nodes with ids of their own below a parent, also where two have the same label. */
function unique<Item>(
  parent: string,
  items: readonly Item[],
  make: (item: Item, id: string) => PolicyNode,
): readonly PolicyNode[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const label = make(item, '').label;
    const before = seen.get(label) ?? 0;
    seen.set(label, before + 1);
    return make(item, `${parent}/${label}${before > 0 ? `#${before}` : ''}`);
  });
}

/** The innermost section line that holds a position; undefined outside of all. */
export function sectionAt(nodes: readonly PolicyNode[], line: number): PolicyNode | undefined {
  for (const node of nodes) {
    const inside = node.extent && node.extent.start.line <= line && line <= node.extent.end.line;
    const found = inside || node.kind === 'group' ? sectionAt(node.children, line) : undefined;
    if (found ?? inside) return found ?? node;
  }
  return undefined;
}
