import { clauseType } from '../knowledge/knowledge.ts';
import type { ClauseType } from '../knowledge/types.ts';
import type { PolicyModel } from '../model.ts';
import { writtenLanguage } from '../parse/language.ts';
import { isAsked } from '../recognise/assessCoverage.ts';
import type { Fix } from '../rules/rule.ts';
import { adaptWording } from './adaptWording.ts';
import { standardTexts, type TextChoice, usedDefinitions } from './clauseText.ts';
import { continueLists } from './continueLists.ts';
import { fillPlaceholders, statedValues } from './fillPlaceholders.ts';
import { closingOrder, findPlace, findPlaceBeside } from './findPlace.ts';
import { type Insertion, insertSections } from './insertSections.ts';

export interface InsertOptions {
  /** A variant by its id, for a single clause; else the active regimes choose. */
  readonly variant?: string;
}

/**
 * Inserts standard clauses where they belong, in the document's own form and words, filled with what it says already;
 * what it does not say stays as `{{PLACEHOLDER}}`. Several rights become one section.
 *
 * @param clauseIds ids of clause types, in any order.
 */
export function insertClause(model: PolicyModel, clauseIds: readonly string[], options: InsertOptions = {}): Fix {
  const clauses = [...new Set(clauseIds)]
    .map((id) => clauseType(model.knowledge, id))
    .sort((a, b) => (closingOrder(a) ?? a.order) - (closingOrder(b) ?? b.order));
  const language = writtenLanguage(model.document);
  const adapt = adaptWording(model, clauseIds.includes('scope'));
  const values = statedValues(model);
  const choice = { ...choiceFor(model), variant: options.variant };
  const rights = clauses.filter((c) => c.group === 'data-subject-rights');
  const together = rights.length > 1 ? rights : [];

  const written = (clause: ClauseType) =>
    standardTexts(clause, choice).map(({ heading, body }) => ({
      heading: adapt(heading),
      body: fillPlaceholders(
        adapt(clause.id === 'definitions' ? usedDefinitions(body, model.document.prose) : body),
        values,
      ),
    }));
  const insertions = clauses.flatMap((clause): Insertion[] => {
    const beside = findPlaceBeside(model, clause);
    if (beside || !together.includes(clause)) {
      const place = beside ?? findPlace(model, clause);
      return written(clause).map((text) => ({ place, ...text }));
    }
    if (clause !== together[0]) return [];
    const items = together.flatMap((right) => written(right).map((text) => listItem(text, language)));
    return [{ place: findPlace(model, clause), heading: rightsHeading[language], body: items.join('\n') }];
  });
  const continued = continueLists(model, insertions);
  return {
    title:
      clauses.length === 1
        ? { id: 'insert', data: { clause: clauses[0]!.heading[language] } }
        : { id: 'insert-several', data: { count: clauses.length, clauses: clauses.map((c) => c.heading[language]) } },
    kind: 'suggestion',
    // What an item ends with goes before the item that is put at its end.
    edits: [...continued.edits, ...insertSections(model, continued.insertions)],
  };
}

/** Which of the standard texts fit a document: its language, regimes, and which of two options its statements call for. */
export function choiceFor({ document, regimes, signals, clauses }: PolicyModel): TextChoice {
  const transfers = clauses.get('cross-border-transfer')?.state === 'present';
  return {
    language: writtenLanguage(document),
    regimes: regimes.map((r) => r.id),
    affirmed: [
      ...Object.keys(decidedBy).filter((id) => decidedBy[id]!.some((signal) => signals.get(signal)?.value === 'true')),
      ...(transfers ? ['cross-border-transfer'] : []),
    ],
  };
}

/** Clauses whose texts offer two options, and the signals for the second. */
const decidedBy: Readonly<Record<string, readonly string[]>> = {
  'automated-decisions': ['automated_decision'],
  children: ['child_directed'],
  'cross-border-transfer': ['crossborder'],
  'targeted-advertising': ['personalization', 'tracking'],
};

const rightsHeading = { en: 'Your rights', zh: '您的权利' } as const;

/** A right as one item of a list: its name, then its text without breaks. */
function listItem({ heading, body }: { heading: string; body: string }, language: 'en' | 'zh'): string {
  return `- ${heading}${language === 'zh' ? '：' : ': '}${body.replace(/\s*\n+(?:- )?/g, ' ')}`;
}

/** The clauses that are asked for and the document lacks; a team's own clauses have no standard text. */
export function missingClauses({ coverage, knowledge }: PolicyModel): readonly string[] {
  const asked = coverage.filter((row) => row.state === 'missing' && isAsked(row));
  const lacking = new Set(asked.map((row) => row.clause));
  return knowledge.clauses.map(({ id }) => id).filter((id) => lacking.has(id));
}

/** Inserts all clauses that are asked for and missing, in one edit; undefined where none is. */
export function insertAll(model: PolicyModel): Fix | undefined {
  const missing = missingClauses(model);
  return missing.length === 0
    ? undefined
    : { ...insertClause(model, missing), title: { id: 'insert-all', data: { count: missing.length } } };
}
