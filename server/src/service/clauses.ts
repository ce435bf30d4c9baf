import type { ClauseType } from '../core/knowledge/types.ts';
import type { PolicyModel } from '../core/model.ts';
import type { ClauseMatch } from '../core/recognise/clauseMatch.ts';
import { sentenceOf } from '../core/recognise/clauseMatch.ts';
import { type ClauseState, clauseState, coverageOf } from '../core/recognise/clauseState.ts';
import type { MessageLanguage } from './messages.ts';

export { type ClauseState, clauseState, coverageOf };

/** Ids of the elements that some regime requires and the clause lacks. */
export function missingElements(model: PolicyModel, clause: string): readonly string[] {
  const rows = coverageOf(model, clause).filter((row) => row.state === 'incomplete');
  return [...new Set(rows.flatMap((row) => row.missingElements))];
}

/** The clauses that count as stated or answered, in the order of a complete policy. */
export function addressedClauses(model: PolicyModel): readonly ClauseMatch[] {
  const order = new Map(model.knowledge.clauses.map((clause) => [clause.id, clause.order]));
  return [...model.clauses.values()]
    .filter((match) => match.state !== 'mentioned')
    .sort((a, b) => (order.get(a.clause) ?? Infinity) - (order.get(b.clause) ?? Infinity));
}

const bySection = new WeakMap<PolicyModel, ReadonlyMap<number, readonly string[]>>();

/**
 * Which clauses each section states itself, sub-sections excluded: section index → clause ids. Outline, lenses, hints and the
 * Policy view all ask for it: it is found once for a version of the text.
 */
export function clausesBySection(model: PolicyModel): ReadonlyMap<number, readonly string[]> {
  let known = bySection.get(model);
  if (!known) {
    known = findClausesBySection(model);
    bySection.set(model, known);
  }
  return known;
}

function findClausesBySection(model: PolicyModel): ReadonlyMap<number, readonly string[]> {
  const sectionOfBlock = new Map<number, number>();
  for (const section of model.sections) {
    for (let block = section.blocks[0]; block < section.blocks[1]; block++) sectionOfBlock.set(block, section.index);
  }
  const found = new Map<number, string[]>();
  for (const match of addressedClauses(model)) {
    const blocks = match.evidence.map((one) => sentenceOf(one, model.sentences)?.block ?? -1);
    for (const section of new Set(blocks.map((block) => sectionOfBlock.get(block)))) {
      if (section === undefined) continue;
      const ids = found.get(section);
      if (ids) ids.push(match.clause);
      else found.set(section, [match.clause]);
    }
  }
  return found;
}

/** The clause type behind an id; undefined for a house standard's own. */
export function clauseTypeOf(model: PolicyModel, clause: string): ClauseType | undefined {
  return model.knowledge.clauses.find(({ id }) => id === clause);
}

/** Name of a clause in the reader's language. */
export function clauseTitle(model: PolicyModel, clause: string, language: MessageLanguage): string {
  const house = model.config.house?.clauses.find(({ id }) => id === clause);
  return clauseTypeOf(model, clause)?.title[language] ?? house?.title ?? clause;
}

/** Name of an element of a clause in the reader's language. */
export function elementText(model: PolicyModel, clause: string, element: string, language: MessageLanguage): string {
  return clauseTypeOf(model, clause)?.elements.find(({ id }) => id === element)?.text[language] ?? element;
}

/** Short name of a regime: "GDPR". */
export function regimeShort(model: PolicyModel, regime: string): string {
  return model.knowledge.regimes.find(({ id }) => id === regime)?.short ?? regime.toUpperCase();
}
