import type { ClauseType } from '../knowledge/types.ts';
import type { PolicyModel } from '../model.ts';
import type { Block } from '../parse/document.ts';
import type { Section } from '../structure/section.ts';

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
  return amongSections(model, policyLevel(model.sections), clause.order);
}

/**
 * The sections that a policy is divided into: those of the highest level that has two or more of them. A title that
 * stands on their level is the first of them.
 */
export function policyLevel(sections: readonly Section[]): readonly Section[] {
  const headings = sections.filter((s) => s.kind === 'heading');
  const top = headings.filter((s) => s.parent === undefined);
  // Another document, or an annex, may follow the policy in one file.
  if (top.length > 1 && top[0]!.children.length >= 3) return top[0]!.children.map((index) => sections[index]!);
  for (let level = 1; level <= 6; level++) {
    const onLevel = headings.filter((s) => s.level === level);
    if (onLevel.length >= 2) return onLevel;
  }
  return headings.filter((s) => s.level > 1);
}

function amongSections(model: PolicyModel, siblings: readonly Section[], order: number): Place {
  const located = locate(model, siblings);
  const places = siblings.map((_, i) => i + 1);
  if (!siblings[0] || !isTitle(siblings[0])) places.unshift(0);
  const disturbed = (at: number) =>
    located.flatMap((orders, i) => orders.filter((o) => (i < at ? o > order : o < order))).length;
  const costs = places.map(disturbed);
  const least = Math.min(...costs);
  // Of equal places the one right after the clause that precedes it most closely, else the last.
  const closeness = (at: number) => Math.max(-1, ...(located[at - 1] ?? []).filter((o) => o < order));
  const at = places
    .filter((_, i) => costs[i] === least)
    .reduce((best, place) => (closeness(place) >= closeness(best) ? place : best));
  return { kind: 'section', siblings, at, offset: offsetBefore(model, siblings, at) };
}

/** For each section the orders of the clauses that it states: where their strongest evidence stands. */
function locate({ clauses, knowledge }: PolicyModel, sections: readonly Section[]): readonly (readonly number[])[] {
  const orders = sections.map((): number[] => []);
  for (const { id, order } of knowledge.clauses) {
    const match = clauses.get(id);
    const evidence = match && match.state !== 'mentioned' ? match.evidence[0] : undefined;
    if (!evidence) continue;
    const at = sections.findLastIndex((s) => s.span.start <= evidence.span.start);
    if (at >= 0 && evidence.span.start < sections[at]!.span.end) orders[at]!.push(order);
  }
  return orders;
}

function isTitle({ title, children, index }: Section): boolean {
  return children.length === 0 && index <= 1 && /privacy|policy|notice|statement|隐私|政策|声明/i.test(title);
}

/** Before a section: before its heading and the comments that belong to it. At the end: after the last text. */
function offsetBefore({ document, sections }: PolicyModel, siblings: readonly Section[], at: number): number {
  const { blocks } = document;
  const next = siblings[at];
  if (!next) {
    const last = siblings.at(-1);
    // A shorter text may follow the last section on a level above: it ends where that one begins.
    const end = last ? last.span.end : (sections.at(-1)?.span.end ?? 0);
    return at === 0 && !last ? document.text.length : end;
  }
  let first = next.blocks[0];
  while (blocks[first - 1]?.skip === 'comment') first--;
  return blocks[first]?.span.start ?? next.span.start;
}

/** Finds the place of a right beside the rights that are stated, where at least one is; undefined for other clauses. */
export function findPlaceBeside(model: PolicyModel, clause: ClauseType): Place | undefined {
  if (!clause.group) return undefined;
  const { knowledge, clauses, sentences, sections, document } = model;
  const beside = knowledge.clauses.flatMap((other) => {
    const match = other.group === clause.group && other.id !== clause.id ? clauses.get(other.id) : undefined;
    const evidence = match?.state === 'present' ? match.evidence[0] : undefined;
    const sentence = evidence && sentences[evidence.sentence];
    return sentence ? [{ order: other.order, sentence }] : [];
  });
  if (beside.length === 0) return undefined;
  const before = beside.filter((b) => b.order < clause.order);
  const near = (before.length > 0 ? before : beside).reduce((a, b) => (b.sentence.index > a.sentence.index ? b : a));
  const section = sections[near.sentence.section];
  const family = section?.parent === undefined ? [] : sections.filter((s) => s.parent === section.parent);
  const stating = family.filter((s) => beside.some((b) => b.sentence.section === s.index));
  const isSubsection = section?.kind === 'heading' && !policyLevel(sections).includes(section);
  if (section && (stating.length >= 2 || isSubsection)) {
    const at = family.indexOf(section) + 1;
    return { kind: 'section', siblings: family, at, offset: offsetBefore(model, family, at) };
  }
  let after = document.blocks[near.sentence.block]!;
  if (after.kind === 'heading') {
    // The right is a heading's: its text ends with the section.
    after = document.blocks.slice(0, section?.blocks[1]).findLast((b) => b.kind !== 'skip') ?? after;
  }
  const kind = after.kind === 'item' ? 'item' : 'paragraph';
  if (kind === 'item') {
    for (let next = document.blocks[after.index + 1]; next?.kind === 'item'; next = document.blocks[next.index + 1]) {
      after = next;
    }
  }
  return { kind, after, offset: after.span.end };
}
