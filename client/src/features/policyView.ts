import {
  commands,
  EventEmitter,
  type ExtensionContext,
  l10n,
  type TextEditor,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
} from 'vscode';
import type { PolicyView, Status } from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../server.ts';
import {
  openFindings,
  type PolicyFilter,
  type PolicyIcon,
  type PolicyNode,
  policyTree,
  sectionAt,
} from './policyTree.ts';
import { findingCount } from './words.ts';

/** In colours that every theme has, those of high contrast included; shape and words tell the same. */
const icons: Record<PolicyIcon, ThemeIcon> = {
  good: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  incomplete: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  missing: new ThemeIcon('circle-slash', new ThemeColor('problemsErrorIcon.foreground')),
  finding: new ThemeIcon('lightbulb'),
  conflict: new ThemeIcon('arrow-swap', new ThemeColor('problemsErrorIcon.foreground')),
  section: new ThemeIcon('symbol-structure'),
  regime: new ThemeIcon('law'),
  statement: new ThemeIcon('quote'),
  note: new ThemeIcon('info'),
  idle: new ThemeIcon('circle-outline'),
};

/** Shows the policy of the active editor: contradictions, coverage, sections. */
class PolicyTree implements TreeDataProvider<PolicyNode> {
  readonly #changed = new EventEmitter<void>();
  readonly #parents = new Map<string, PolicyNode>();
  readonly onDidChangeTreeData = this.#changed.event;
  roots: readonly PolicyNode[] = [];
  uri = '';

  show(uri: string, roots: readonly PolicyNode[]): void {
    this.uri = uri;
    this.roots = roots;
    this.#parents.clear();
    const visit = (node: PolicyNode): void => {
      for (const child of node.children) {
        this.#parents.set(child.id, node);
        visit(child);
      }
    };
    roots.forEach(visit);
    this.#changed.fire();
  }

  getChildren(node?: PolicyNode): PolicyNode[] {
    return [...(node?.children ?? this.roots)];
  }

  getParent(node: PolicyNode): PolicyNode | undefined {
    return this.#parents.get(node.id);
  }

  getTreeItem(node: PolicyNode): TreeItem {
    const state =
      node.children.length === 0
        ? TreeItemCollapsibleState.None
        : node.open
          ? TreeItemCollapsibleState.Expanded
          : TreeItemCollapsibleState.Collapsed;
    const item = new TreeItem(node.label, state);
    item.id = node.id;
    item.description = node.description;
    item.tooltip = node.tooltip || node.label;
    item.iconPath = icons[node.icon];
    item.contextValue = node.kind;
    item.accessibilityInformation = { label: [node.label, node.description].filter(Boolean).join(', ') };
    if (node.range) {
      item.command = { command: 'proviso.goTo', title: l10n.t('Go to the text'), arguments: [this.uri, node.range] };
    } else if (node.kind === 'missing') {
      item.command = { command: 'proviso.insertClause', title: l10n.t('Insert the clause'), arguments: [node] };
    }
    return item;
  }
}

/** Whether some tab has the document: as text, beside another version, or drawn by a custom editor. */
function isInTab(uri: string): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      const { uri: own, modified } = (input ?? {}) as { readonly uri?: Uri; readonly modified?: Uri };
      return String(own ?? modified) === uri;
    }),
  );
}

export interface PolicyViewHandle {
  /** The document that is shown. */
  readonly uri: string | undefined;
  /** Called after each analysis. */
  update(status: Status): void;
}

export function registerPolicyView(context: ExtensionContext, server: Server): PolicyViewHandle {
  const tree = new PolicyTree();
  const view = window.createTreeView('proviso.policy', { treeDataProvider: tree, showCollapseAll: true });
  let filter: PolicyFilter = 'all';
  let latest: PolicyView | undefined;

  const show = (policy: PolicyView | undefined): void => {
    latest = policy;
    const open = policy ? openFindings(policy) : 0;
    tree.show(policy?.uri ?? '', policy?.kind === 'privacy-policy' ? policyTree(policy, filter, l10n.t) : []);
    view.badge = open > 0 ? { value: open, tooltip: findingCount(open, l10n.t) } : undefined;
    view.description = policy?.kind === 'privacy-policy' && filter === 'open' ? l10n.t('only what is open') : undefined;
    void commands.executeCommand('setContext', 'proviso.document', policy?.kind ?? 'none');
  };

  const refresh = async (editor: TextEditor | undefined): Promise<void> => {
    const uri = editor?.document.uri.toString();
    const policy = uri === undefined ? undefined : await server.request('proviso/policyView', { uri });
    if (uri !== window.activeTextEditor?.document.uri.toString()) return;
    // What is no document of ours, such as a rule's page or the settings, leaves what is shown.
    if (policy || !isInTab(tree.uri)) show(policy ?? undefined);
  };

  const follow = (line: number): void => {
    const node = view.visible ? sectionAt(tree.roots, line) : undefined;
    if (node && view.selection[0]?.id !== node.id) {
      void view.reveal(node, { select: true, focus: false, expand: false }).then(undefined, () => undefined);
    }
  };

  const setFilter = (wanted: PolicyFilter): void => {
    filter = wanted;
    void commands.executeCommand('setContext', 'proviso.filter', filter);
    show(latest);
  };

  show(undefined);
  context.subscriptions.push(
    view,
    window.onDidChangeActiveTextEditor((editor) => {
      // A click into the view itself, or into a panel, leaves no active editor: what is shown stays.
      if (editor) void refresh(editor);
    }),
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.length > 0 && tree.uri !== '' && !isInTab(tree.uri)) show(undefined);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const [selection] = selections;
      if (selection && textEditor.document.uri.toString() === tree.uri) follow(selection.active.line);
    }),
    commands.registerCommand('proviso.showOnlyOpen', () => setFilter('open')),
    commands.registerCommand('proviso.showAll', () => setFilter('all')),
  );
  return {
    get uri() {
      return tree.uri === '' ? undefined : tree.uri;
    },
    update: ({ uri }) => {
      if (uri === window.activeTextEditor?.document.uri.toString()) void refresh(window.activeTextEditor);
    },
  };
}
