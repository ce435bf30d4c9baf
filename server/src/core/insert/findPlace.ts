import type { ClauseType } from '../knowledge/types.ts';
import type { PolicyModel } from '../model.ts';
import type { Block } from '../parse/document.ts';
import { writtenLanguage } from '../parse/language.ts';
import { sentenceOf } from '../recognise/clauseMatch.ts';
import type { Section } from '../structure/section.ts';
import { similarity } from '../text/similarity.ts';
import { contains } from '../text/span.ts';
import { endOfHtmlBlock, endOfItem, lastOfText } from './endOfText.ts';
import { startOfFurniture } from './pageFurniture.ts';

/** Where a clause goes. Offsets are those of the document, between two blocks. */
export type Place =
  | {
      readonly kind: 'section';
      /** The sections of the level at which it stands; empty where the document has no headings. */
      readonly siblings: readonly Section[];
      /** Before which of them: their number for the end. */
      readonly at: number;
      readonly offset: number;
    }
  | {
      /** A further item of a list, or a further paragraph, inside a section that states clauses of its kind. */
      readonly kind: 'item' | 'paragraph';
      readonly after: Block;
      readonly offset: number;
    };

/** Finds where a clause belongs as a section of its own: where the order of the clauses is disturbed least. */
export function findPlace(model: PolicyModel, clause: ClauseType): Place {
  const { sections, document } = model;
  const inferred = sections.filter((s) => s.kind === 'inferred');
  if (inferred.length === 0 || sections.some((s) => s.kind === 'heading')) {
    return amongSections(model, policyLevel(sections, startOfFurniture(model)), clause);
  }
  // Without headings there is nothing but the order of the paragraphs to go by.
  const at = leastDisturbing(model, inferred, clause);
  const end = inferred[at - 1]?.span.end ?? inferred[0]!.span.start;
  const text = document.blocks.slice(0, startOfFurniture(model));
  const after = text.findLast((b) => b.kind !== 'skip' && b.span.end <= end) ?? document.blocks[0]!;
  return { kind: 'paragraph', after, offset: after.span.end };
}

/**
 * The sections that a policy is divided into: those of the highest level that has two or more of them. A title that
 * stands on their level is the first of them.
 *
 * @param end the block that the policy ends before.
 */
export function policyLevel(sections: readonly Section[], end = Infinity): readonly Section[] {
  const headings = sections.filter((s) => s.kind === 'heading' && s.blocks[0] < end);
  const top = headings.filter((s) => s.parent === undefined);
  // Another document, or an annex, may follow the policy in one file.
  if (top.length > 1 && top[0]!.children.length >= 3) {
    return top[0]!.children.map((index) => sections[index]!).filter((s) => s.blocks[0] < end);
  }
  for (let level = 1; level <= 6; level++) {
    const onLevel = headings.filter((s) => s.level === level);
    if (onLevel.length >= 2) return onLevel;
  }
  return headings.filter((s) => s.level > 1);
}

function amongSections(model: PolicyModel, siblings: readonly Section[], clause: ClauseType): Place {
  const at = leastDisturbing(model, siblings, clause);
  return { kind: 'section', siblings, at, offset: offsetBefore(model, siblings, at) };
}

/**
 * Clauses that stand in the first part of the standard's order, and that most policies end with; as they then follow each
 * other.
 */
const closing: readonly string[] = ['policy-updates', 'effective-date', 'contact'];

/** The place in the order of the clauses of one that a policy ends with; undefined for all others. */
export function closingOrder({ id }: ClauseType): number | undefined {
  const rank = closing.indexOf(id);
  return rank < 0 ? undefined : 1000 + rank;
}

/** How near in the order of the clauses two of them are that speak of one matter: cookies and Do Not Track. */
const near = 3;

/**
 * @returns before which of the sections a clause belongs: right after one that speaks of the same matter, or else where
 *   it leaves the fewest others on the wrong side.
 */
function leastDisturbing(model: PolicyModel, siblings: readonly Section[], clause: ClauseType): number {
  const { located, opensWithClosing } = withClosing(model, locate(model, siblings));
  const order = (opensWithClosing ? undefined : closingOrder(clause)) ?? clause.order;
  const places = siblings.map((_, i) => i + 1);
  if (!siblings[0] || !isTitle(siblings[0])) places.unshift(0);
  const cost = (at: number) => {
    const wrong = located.filter((other, i) => other !== undefined && (i < at ? other > order : other < order)).length;
    const before = located[at - 1];
    return wrong - (before !== undefined && before < order && order - before <= near ? near : 0);
  };
  const costs = places.map(cost);
  return places[costs.lastIndexOf(Math.min(...costs))]!;
}

/**
 * Puts the sections that a policy ends with behind all others, so that nothing is inserted after "Contact us".
 *
 * @returns also whether the policy follows the standard's order instead, and names its contact before all the rest.
 */
function withClosing({ knowledge }: PolicyModel, located: readonly (number | undefined)[]) {
  const behind = new Map(knowledge.clauses.map((clause) => [clause.order, closingOrder(clause)]));
  const isClosing = (order: number | undefined) => order !== undefined && behind.get(order) !== undefined;
  const end = located.findLastIndex((order) => order !== undefined && !isClosing(order)) + 1;
  return {
    located: located.map((order, i) => (i >= end && order !== undefined ? behind.get(order) : order)),
    opensWithClosing: located.slice(0, end).some(isClosing),
  };
}

/**
 * The place of each section in the order of the clauses: the middle one of the clauses that its heading names, else of
 * those that its text speaks of. Undefined for a section that speaks of none.
 */
function locate(
  { clauses, knowledge, document }: PolicyModel,
  sections: readonly Section[],
): readonly (number | undefined)[] {
  const language = writtenLanguage(document);
  const named = sections.map((): number[] => []);
  const spoken = sections.map((): number[] => []);
  for (const { id, order, heading } of knowledge.clauses) {
    sections.forEach(({ title, kind }, i) => {
      if (kind === 'heading' && similarity(title, heading[language]) >= 0.8) named[i]!.push(order);
    });
    const match = clauses.get(id);
    if (!match || match.state === 'mentioned') continue;
    for (const { span: at, by } of match.evidence) {
      const home = sections.findLastIndex((s) => s.span.start <= at.start);
      const section = sections[home];
      if (!section || at.start >= section.span.end) continue;
      const isNamed = by === 'heading' && contains(section.titleSpan, at);
      const orders = (isNamed ? named : spoken)[home]!;
      if (orders.at(-1) !== order) orders.push(order);
    }
  }
  // The clauses are gone through in their order, so the lists are sorted.
  const middle = (orders: readonly number[]) => orders[(orders.length - 1) >> 1];
  return sections.map((_, i) => middle(named[i]!) ?? middle(spoken[i]!));
}

function isTitle({ title, children, index }: Section): boolean {
  return children.length === 0 && index <= 1 && /privacy|policy|notice|statement|隐私|政策|声明/i.test(title);
}

/** Before a section: before its heading and the comments that belong to it. At the end: after the last text. */
function offsetBefore(model: PolicyModel, siblings: readonly Section[], at: number): number {
  const { blocks, text, format } = model.document;
  const next = siblings[at];
  if (!next) {
    // A shorter text may follow the last section on a level above: it ends where that one begins.
    const { start, end } = siblings.at(-1)?.span ?? { start: 0, end: text.length };
    const last = lastOfText(
      model,
      blocks.slice(0, startOfFurniture(model)).filter(({ span }) => span.start >= start && span.end <= end),
    );
    if (!last) return end;
    return format === 'html' ? endOfHtmlBlock(text, last, end) : last.span.end;
  }
  let first = next.blocks[0];
  while (blocks[first - 1]?.skip === 'comment') first--;
  const start = blocks[first]?.span.start ?? next.span.start;
  const before = blocks[first - 1];
  return format === 'html' && before && before.kind !== 'skip' ? endOfHtmlBlock(text, before, start) : start;
}

/**
 * Finds the place of a right beside the rights that are stated, where the policy has a section of rights or a list of them;
 * undefined for other clauses, and where a right is only touched on among other matter.
 */
export function findPlaceBeside(model: PolicyModel, clause: ClauseType): Place | undefined {
  if (!clause.group) return undefined;
  const { sections, document } = model;
  const stated = statedOfGroup(model, clause);
  const home = homeOfRights(model, stated);
  const beside = home === undefined ? [] : stated.filter((s) => topOf(sections, s.section) === home);
  if (beside.length === 0) return undefined;
  const nearest = beside.findLast((b) => b.order < clause.order) ?? beside.at(-1)!;
  const section = sections[nearest.section];
  const items = beside.filter((b) => b.section === nearest.section && document.blocks[b.block]?.kind === 'item');
  if (items.length >= 2) {
    const after = lastOfList(document.blocks, document.blocks[items.at(-1)!.block]!);
    return { kind: 'item', after, offset: endOfItem(document, after) };
  }
  if (section?.kind === 'heading' && !policyLevel(sections).includes(section)) {
    const family = sections.filter((s) => s.parent === section.parent && s.level === section.level);
    return subsection(model, family, family.indexOf(section) + 1);
  }
  const block = document.blocks[nearest.block]!;
  // A right that the heading states is told in all that follows it.
  const own = document.blocks.slice(0, Math.min(section?.blocks[1] ?? Infinity, startOfFurniture(model)));
  const after = block.kind === 'heading' ? own.findLast((b) => b.kind !== 'skip')! : lastOfList(document.blocks, block);
  // Nothing comes between a line that introduces what follows and the sub-sections that it introduces.
  const children = (section?.children ?? []).map((index) => sections[index]!);
  if (/[:：]\W*$/.test(document.prose.slice(after.content.start, after.content.end)) && children.length > 0) {
    return subsection(model, children, children.length);
  }
  return { kind: 'paragraph', after, offset: after.span.end };
}

function subsection(model: PolicyModel, siblings: readonly Section[], at: number): Place {
  return { kind: 'section', siblings, at, offset: offsetBefore(model, siblings, at) };
}

interface StatedClause {
  readonly id: string;
  readonly order: number;
  readonly section: number;
  readonly block: number;
}

/** Everywhere that the other clauses of a clause's group are stated, in the order of the clauses. */
function statedOfGroup({ knowledge, clauses, sentences }: PolicyModel, clause: ClauseType): readonly StatedClause[] {
  return knowledge.clauses.flatMap(({ id, order, group }) => {
    const match = group === clause.group && id !== clause.id ? clauses.get(id) : undefined;
    if (match?.state !== 'present') return [];
    return match.evidence.flatMap((evidence) => {
      const sentence = sentenceOf(evidence, sentences);
      return sentence ? [{ id, order, section: sentence.section, block: sentence.block }] : [];
    });
  });
}

/** How many rights a section without a telling heading must state to be taken for the section of rights. */
const enoughRights = 3;

/**
 * The section of the policy's level that tells the rights: of those whose headings speak of rights, or that state several,
 * the one that states most. Without headings: where most are stated.
 */
function homeOfRights(model: PolicyModel, stated: readonly StatedClause[]): number | undefined {
  const { sections } = model;
  const rights = new Map<number, Set<string>>();
  const named = new Set<number>();
  for (const { id, section } of stated) {
    const top = topOf(sections, section);
    rights.set(top, (rights.get(top) ?? new Set()).add(id));
    if ([top, section].some((index) => isAboutRights(model, sections[index]))) named.add(top);
  }
  const hasHeadings = sections.some((s) => s.kind === 'heading');
  const homes = [...rights].filter(([top, { size }]) => !hasHeadings || named.has(top) || size >= enoughRights);
  const weight = ([top, { size }]: readonly [number, Set<string>]) => size + (named.has(top) ? 0.5 : 0);
  return homes.sort((a, b) => weight(b) - weight(a))[0]?.[0];
}

function isAboutRights({ knowledge, document }: PolicyModel, section: Section | undefined): boolean {
  const title = ` ${section?.title.toLowerCase()} `;
  const words = knowledge.lexicons['rights-headings']?.[writtenLanguage(document)] ?? [];
  return words.some((word) => (document.language === 'zh' ? title.includes(word) : wholeWord(title, word)));
}

function wholeWord(title: string, word: string): boolean {
  const at = title.indexOf(word);
  return at > 0 && !/\p{L}/u.test(title[at - 1]!) && !/\p{L}/u.test(title[at + word.length]!);
}

/** The section of the policy's level that holds a section, or itself. */
function topOf(sections: readonly Section[], index: number): number {
  const level = policyLevel(sections);
  for (let s = sections[index]; s; s = sections[s.parent ?? -1]) if (level.includes(s)) return s.index;
  return index;
}

function lastOfList(blocks: readonly Block[], block: Block): Block {
  let last = block;
  if (block.kind !== 'item') return last;
  for (let next = blocks[last.index + 1]; next?.kind === 'item'; next = blocks[next.index + 1]) last = next;
  return last;
}
