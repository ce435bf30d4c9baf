import type { Block, ParsedDocument } from '../parse/document.ts';
import { span } from '../text/span.ts';
import { wordsIn } from '../text/wordsIn.ts';
import type { Section } from './section.ts';

/**
 * The section tree by the document's headings: each section lies in the nearest earlier one of a higher level.
 *
 * @returns in the order of the text. A `root` comes first where text stands before the first heading, or where there is none.
 */
export function buildSections(document: ParsedDocument): readonly Section[] {
  const { blocks, prose } = document;
  const heads = blocks.filter((block) => block.kind === 'heading');
  const first = heads[0]?.index ?? blocks.length;
  const sections: Section[] = [];
  if (blocks.slice(0, first).some((block) => block.kind !== 'skip')) {
    sections.push(sectionOf(sections.length, undefined, [0, first], blocks, prose));
  }
  const open: Section[] = [];
  heads.forEach((head, at) => {
    const level = head.level ?? 1;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const own: [number, number] = [head.index, heads[at + 1]?.index ?? blocks.length];
    const section = sectionOf(sections.length, head, own, blocks, prose, open.at(-1)?.index);
    open.push(section);
    sections.push(section);
  });
  return withChildren(sections, document);
}

function sectionOf(
  index: number,
  head: Block | undefined,
  own: readonly [number, number],
  blocks: readonly Block[],
  prose: string,
  parent?: number,
): Section {
  const title = head ? head.content : span(blocks[own[0]]?.span.start ?? 0, blocks[own[0]]?.span.start ?? 0);
  return {
    index,
    title: wordsIn(prose, title),
    level: head?.level ?? 1,
    kind: head ? 'heading' : 'root',
    span: span(blocks[own[0]]?.span.start ?? 0, blocks[own[1] - 1]?.span.end ?? 0),
    titleSpan: title,
    ...(head?.marker && head.marker.style !== 'bullet' && { number: head.marker.text }),
    ...(parent !== undefined && { parent }),
    children: [],
    blocks: own,
  };
}

/** Fills in the children of each section and stretches its span over them. */
function withChildren(sections: readonly Section[], document: ParsedDocument): readonly Section[] {
  const children = sections.map((): number[] => []);
  for (const { index, parent } of sections) if (parent !== undefined) children[parent]?.push(index);
  const ends = sections.map((section) => section.span.end);
  for (const { index, parent } of [...sections].reverse()) {
    if (parent !== undefined) ends[parent] = Math.max(ends[parent] as number, ends[index] as number);
  }
  return sections.map((section) => ({
    ...section,
    span: span(section.span.start, Math.min(ends[section.index] as number, document.text.length)),
    children: children[section.index] as number[],
  }));
}
