import {
  type Diagnostic,
  DiagnosticSeverity,
  l10n,
  languages,
  type QuickPickItem,
  QuickPickItemKind,
  Selection,
  TextEditorRevealType,
  window,
} from 'vscode';
import { findingGroups, firstSentence, type ListedFinding } from './findingGroups.ts';

const longest = 120;

/** The text that a finding is about, unless the message quotes it. What lacks is marked at the title, which says nothing of it. */
function wordsOf(rule: string, message: string, text: string): string | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  if (rule.startsWith('missing/') || message.includes(words)) return undefined;
  return words.length <= longest ? words : `${words.slice(0, longest).trimEnd()}…`;
}

interface Listed extends ListedFinding {
  readonly diagnostic: Diagnostic;
}

interface FindingItem extends QuickPickItem {
  readonly diagnostic?: Diagnostic;
}

/** "Go to finding…": the findings of the document by kind; each is shown in the text while it is looked at. */
export async function goToFinding(): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const listed = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source }) => source === 'proviso')
    .map((diagnostic): Listed => {
      const { code, message, range, severity } = diagnostic;
      const rule = String(typeof code === 'object' ? code.value : code);
      return { rule, message, line: range.start.line, isHint: severity === DiagnosticSeverity.Hint, diagnostic };
    });
  if (listed.length === 0) {
    void window.showInformationMessage(l10n.t('Nothing was found in this policy.'));
    return;
  }
  const picker = window.createQuickPick<FindingItem>();
  picker.title = l10n.t('Go to a finding');
  picker.placeholder = l10n.t('Type a word of the finding, or of its kind');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = findingGroups(listed, l10n.t).flatMap(({ family, findings }): FindingItem[] => [
    { label: `${family} (${findings.length})`, kind: QuickPickItemKind.Separator },
    ...findings.map(({ rule, message, line, diagnostic }) => ({
      label: firstSentence(message),
      detail: wordsOf(rule, message, editor.document.getText(diagnostic.range)),
      description: `${l10n.t('line {0}', line + 1)} · ${family}`,
      diagnostic,
    })),
  ]);
  const before = { selection: editor.selection, visible: editor.visibleRanges[0] };
  const show = (found: Diagnostic | undefined): void => {
    if (!found) return;
    editor.selection = new Selection(found.range.start, found.range.end);
    editor.revealRange(found.range, TextEditorRevealType.InCenterIfOutsideViewport);
  };
  await new Promise<void>((done) => {
    let picked = false;
    picker.onDidChangeActive(([item]) => show(item?.diagnostic));
    picker.onDidAccept(() => {
      picked = true;
      picker.hide();
    });
    picker.onDidHide(() => {
      if (!picked) {
        editor.selection = before.selection;
        if (before.visible) editor.revealRange(before.visible, TextEditorRevealType.AtTop);
      }
      picker.dispose();
      done();
    });
    picker.show();
  });
}
