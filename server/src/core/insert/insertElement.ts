import { clauseType } from '../knowledge/knowledge.ts';
import type { PolicyModel } from '../model.ts';
import type { Block } from '../parse/document.ts';
import { sentenceOf } from '../recognise/clauseMatch.ts';
import { bilingualData } from '../rules/bilingualData.ts';
import type { Fix } from '../rules/rule.ts';
import { adaptWording } from './adaptWording.ts';
import { type ElementPassage, elementPassages } from './elementPassages.ts';
import { fillPlaceholders, statedValues } from './fillPlaceholders.ts';
import { choiceFor } from './insertClause.ts';
import { insertSections } from './insertSections.ts';

/**
 * Adds what a clause lacks to the clause that is there: the sentences, items or tables of its standard text that supply
 * the elements, as a paragraph after what is stated.
 *
 * @returns undefined where the standard text has nothing for any of them, or the clause is not stated.
 */
export function insertElement(model: PolicyModel, clauseId: string, elementIds: readonly string[]): Fix | undefined {
  const { knowledge, document } = model;
  const clause = clauseType(knowledge, clauseId);
  const stated = lastOfClause(model, clauseId);
  const passages = supply(elementPassages(clause, choiceFor(model), knowledge), new Set(elementIds));
  if (!stated || passages.length === 0) return undefined;
  const adapt = adaptWording(model);
  const values = statedValues(model);
  const supplied = new Set(passages.flatMap((p) => [...p.elements]));
  const separator = document.language === 'zh' ? '' : ' ';
  const isBlock = (text: string) => /^(?:\||- )/.test(text);
  const body = passages
    .map(({ text }) => fillPlaceholders(adapt(text), values))
    .map((text, i, all) =>
      i > 0 && tableOf(text) !== undefined && tableOf(text) === tableOf(all[i - 1]!) ? withoutTable(text) : text,
    )
    .reduce((all, text) => (all === '' ? text : all + (isBlock(text) || isBlock(all) ? '\n\n' : separator) + text), '');
  const place = { kind: 'paragraph', after: stated, offset: stated.span.end } as const;
  const elements = clause.elements.filter((e) => elementIds.includes(e.id) && supplied.has(e.id)).map((e) => e.text);
  return {
    title: { id: 'insert', data: bilingualData('elements', elements) },
    kind: 'suggestion',
    edits: insertSections(model, [{ place, heading: '', body }]),
  };
}

/** The table that a passage begins with, and the rest of it: two passages on one table need it once. */
function tableOf(text: string): string | undefined {
  return /^\|[\s\S]*?(?=\n{2}|$)/.exec(text)?.[0];
}

function withoutTable(text: string): string {
  return text.slice(tableOf(text)?.length ?? 0).trimStart();
}

/** The fewest parts of the text that supply all that can be supplied, in the order of the text. */
function supply(passages: readonly ElementPassage[], lacking: Set<string>): readonly ElementPassage[] {
  const chosen = new Set<ElementPassage>();
  const gain = ({ elements }: ElementPassage) => [...elements].filter((id) => lacking.has(id)).length;
  while (lacking.size > 0) {
    const best = passages.reduce(
      (a, b) => (gain(b) > gain(a) ? b : a),
      passages[0] ?? { text: '', elements: new Set() },
    );
    if (gain(best) === 0) break;
    chosen.add(best);
    for (const id of best.elements) lacking.delete(id);
  }
  return passages.filter((p) => chosen.has(p));
}

/**
 * The block after which an addition to a clause goes, in the section that says most of the clause: that of its strongest
 * evidence, or the end of the list or table that this opens; where only a heading speaks of it, the last block of the section.
 */
function lastOfClause({ clauses, sentences, sections, document }: PolicyModel, clauseId: string): Block | undefined {
  const weights = new Map<number, number>();
  const stating = (clauses.get(clauseId)?.evidence ?? []).flatMap((e) => {
    const sentence = sentenceOf(e, sentences);
    if (!sentence) return [];
    weights.set(sentence.section, (weights.get(sentence.section) ?? 0) + e.weight * (e.by === 'heading' ? 3 : 1));
    return [sentence];
  });
  const heaviest = [...weights].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0] as [number, number])[0];
  const own = stating.filter(({ section }) => section === heaviest);
  const sentence = own.find((s) => s.kind !== 'heading');
  if (!sentence) {
    const [from, to] = sections[own[0]?.section ?? -1]?.blocks ?? [0, 0];
    return document.blocks.slice(from, to).findLast((b) => b.kind !== 'skip');
  }
  let block = document.blocks[sentence.block]!;
  for (let next = document.blocks[block.index + 1]; next?.kind === 'item' || next?.kind === 'row'; ) {
    block = next;
    next = document.blocks[next.index + 1];
  }
  return block;
}
