import { type CodeLens, type InlayHint, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import { placeInLaw } from '../core/rules/gaps.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { addressedClauses, clausesBySection, clauseTitle, coverageOf, regimeShort } from './clauses.ts';
import { serverCommands } from './codeActions.ts';
import { clauseLabel } from './documentSymbols.ts';
import type { Presentation } from './presentation.ts';
import { rangeOf } from './ranges.ts';

/** Above each section: its clauses with their state and the articles that ask for them. A click opens the clause's page. */
export function codeLenses(policy: AnalysedPolicy, presentation: Presentation): CodeLens[] {
  const { model, lines } = policy;
  return [...clausesBySection(model)].flatMap(([index, clauses]) => {
    const section = model.sections[index];
    if (!section) return [];
    return clauses.map((clause) => {
      const asking = coverageOf(model, clause).filter(
        ({ level, state }) => level === 'required' && state !== 'not-asked',
      );
      const articles = asking.map(({ regime, citation }) => placeInLaw(regimeShort(model, regime), citation));
      return {
        range: rangeOf(section.titleSpan, lines),
        command: {
          title: [clauseLabel(policy, clause, presentation), ...articles].join(' · '),
          command: serverCommands.openPage,
          arguments: [`clauses/${clause}`],
        },
      };
    });
  });
}

/** After each heading: the clauses that its section states. */
export function inlayHints(policy: AnalysedPolicy, presentation: Presentation): InlayHint[] {
  const { model, lines } = policy;
  return [...clausesBySection(model)].flatMap(([index, clauses]) => {
    const section = model.sections[index];
    if (!section || section.kind === 'root') return [];
    return [
      {
        position: rangeOf(section.titleSpan, lines).end,
        label: clauses.map((clause) => clauseLabel(policy, clause, presentation)).join(', '),
        paddingLeft: true,
      },
    ];
  });
}

/** The clauses of a policy, as symbols of the workspace. */
export function workspaceSymbols(
  policy: AnalysedPolicy,
  query: string,
  { language }: Presentation,
): SymbolInformation[] {
  const { model, lines, source } = policy;
  const letters = query.toLowerCase();
  return addressedClauses(model).flatMap(({ clause, evidence }) => {
    const [first] = evidence;
    const name = clauseTitle(model, clause, language);
    if (!first || !isSubsequence(letters, `${name} ${clause}`.toLowerCase())) return [];
    const location = { uri: source.uri, range: rangeOf(first.span, lines) };
    return [{ name, kind: SymbolKind.Key, location, containerName: model.path }];
  });
}

/** Whether the letters occur in this order: how editors match what is typed in their symbol search. */
function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
