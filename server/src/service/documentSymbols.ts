import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { AnalysedPolicy } from './analysis.ts';
import { clauseState, clausesBySection, clauseTitle } from './clauses.ts';
import { type Presentation, say } from './presentation.ts';
import { rangeOf } from './ranges.ts';

/** The outline: the tree of sections, each with the clauses that it states. */
export function documentSymbols(policy: AnalysedPolicy, presentation: Presentation): DocumentSymbol[] {
  const { model, lines } = policy;
  const clauses = clausesBySection(model);
  const symbolsOf = (index: number): DocumentSymbol[] => {
    const section = model.sections[index];
    if (!section) return [];
    const children = section.children.flatMap(symbolsOf);
    if (section.kind === 'root') return children;
    const title = section.number === undefined ? section.title : `${section.number} ${section.title}`;
    return [
      {
        // Editors refuse a symbol without a name.
        name: title.trim() || '—',
        detail: (clauses.get(index) ?? []).map((clause) => clauseLabel(policy, clause, presentation)).join(', '),
        kind: section.kind === 'inferred' ? SymbolKind.Key : SymbolKind.String,
        range: rangeOf(section.span, lines),
        selectionRange: rangeOf(section.titleSpan, lines),
        children,
      },
    ];
  };
  return model.sections.filter(({ parent }) => parent === undefined).flatMap(({ index }) => symbolsOf(index));
}

/** A clause's name, with its state where that is worth a word. */
export function clauseLabel(policy: AnalysedPolicy, clause: string, presentation: Presentation): string {
  const title = clauseTitle(policy.model, clause, presentation.language);
  const state = clauseState(policy.model, clause);
  return state === 'present' ? title : say(policy, presentation, `clause-${state}`, { title });
}
