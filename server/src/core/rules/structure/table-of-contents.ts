import { rewriteContents } from '../../insert/rewriteContents.ts';
import type { PolicyModel } from '../../model.ts';
import type { ContentsEntry } from '../../parse/document.ts';
import { anchorOf, anchorsOf } from '../../structure/anchors.ts';
import { plainTitle } from '../../structure/plainTitle.ts';
import type { Section } from '../../structure/section.ts';
import { quote } from '../../text/quote.ts';
import { likeness as likenessOf, titleTopic } from '../../text/similarity.ts';
import { defineRule, type Fix, type Found } from '../rule.ts';

interface Pair {
  readonly entry: ContentsEntry;
  readonly title: string;
  readonly section?: Section;
  readonly likeness: number;
}

/** Contents without numbers further down than this are cells of a table that are like later ones. */
const farDown = 8000;

/** Below this likeness an entry and a heading are about different things. Both differ in a word or two above it. */
const same = 0.5;

/** The document's own table of contents says what the headings say, in their order. */
export const structureTableOfContents = defineRule({
  id: 'structure/table-of-contents',
  summary: { en: 'The table of contents agrees with the headings.', zh: '目录与标题一致。' },
  severity: 'information',
  *check(policy): Generator<Found> {
    const { document } = policy;
    const [top] = document.contents;
    if (document.contents.length < 2 || top === undefined) return;
    // Behind half of the text nothing is announced any more: such a list is a table that lost its lines.
    if (top.span.start > document.text.length / 2 || (top.span.start > farDown && !top.marker)) return;
    const pairs = align(policy);
    // A list of which many entries are no headings is a list of something else, such as the menu of a site.
    if (pairs.filter((p) => p.section).length * 3 < pairs.length * 2) return;
    const matched = new Set(pairs.map((p) => p.section?.index));
    for (const { entry, title, section, likeness } of pairs) {
      if (section === undefined) {
        yield { message: 'no-heading', span: entry.title, data: { title }, severity: 'warning' };
      } else if (likeness < 1 && !isOpeningOf(title, plainTitle(section.title))) {
        yield {
          message: 'differs',
          span: entry.title,
          data: { title, heading: plainTitle(section.title) },
          severity: likeness < 0.75 ? 'warning' : 'information',
          related: [{ span: section.titleSpan, message: 'heading' }],
        };
      }
    }
    const unlisted = [...missing(policy, matched, pairs)];
    const moved = [...inOtherOrder(pairs)];
    yield* [...unlisted, ...moved];
    // What is left out or moved shifts the numbers of all that follow: it is the one fault.
    if (unlisted.length === 0 && moved.length === 0 && pairs.every((p) => p.section))
      yield* otherNumber(document, pairs);
  },
  fixes(finding, policy) {
    const { heading, title } = finding.message.data;
    const fixes: Fix[] = [];
    if (finding.message.id === 'differs' && typeof heading === 'string') {
      const end = policy.document.prose.slice(finding.span.start, finding.span.end).match(/[;.,；。]\s*$/)?.[0] ?? '';
      // The number before the title stays.
      const number = Math.max(
        0,
        policy.document.prose.slice(finding.span.start, finding.span.end).indexOf(String(title)),
      );
      fixes.push({
        title: { id: 'fix', data: { heading } },
        kind: 'suggestion',
        edits: [{ span: { start: finding.span.start + number, end: finding.span.end }, newText: heading + end }],
      });
    }
    const rewritten = rewriteContents(policy, listed(policy));
    if (rewritten) fixes.push({ title: { id: 'rewrite', data: {} }, kind: 'suggestion', edits: [rewritten] });
    return fixes;
  },
});

/** With so many words an entry is known again; fewer may open several headings. */
const fewestWords = 3;

/** Whether an entry is the first words of a heading: readers know it again. */
function isOpeningOf(title: string, heading: string): boolean {
  const [short, long] = [wordsOf(title), wordsOf(heading)];
  return short.length >= fewestWords && short.length < long.length && short.every((word, i) => word === long[i]);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The headings that belong in the table of contents: those of the level that most of its entries name. */
function listed(policy: PolicyModel): readonly { readonly section: Section; readonly title: string }[] {
  const levels = align(policy).flatMap((p) => (p.section ? [p.section.level] : []));
  const level = levels.sort((a, b) => levels.filter((l) => l === b).length - levels.filter((l) => l === a).length)[0];
  const end = policy.document.contents.at(-1)?.span.end ?? 0;
  return policy.sections
    .filter((s) => s.kind === 'heading' && s.level === level && s.span.start >= end)
    .map((section) => ({ section, title: plainTitle(section.title) }));
}

/** Entries and headings that are surely about the same. */
const sure = 0.8;

/** The first entry whose section stands before that of the entry above it. */
function* inOtherOrder(pairs: readonly Pair[]): Generator<Found> {
  const found = pairs.filter(({ section, likeness }) => section && likeness >= sure);
  for (const [i, { entry, title, section }] of found.entries()) {
    const before = found[i - 1];
    if (!section || !before?.section || section.index > before.section.index) continue;
    yield {
      message: 'order',
      span: entry.title,
      data: { title, before: before.title },
      related: [{ span: section.titleSpan, message: 'heading' }],
    };
    return;
  }
}

/** The first entry that carries another number than its heading. */
function* otherNumber({ prose }: PolicyModel['document'], pairs: readonly Pair[]): Generator<Found> {
  for (const { entry, title, section, likeness } of pairs) {
    const written = [entry.marker?.text ?? '', prose.slice(entry.title.start, entry.title.end)];
    const [found, expected] = [written.map(numberIn).find(Boolean), numberIn(section?.number ?? '')];
    if (!section || likeness < sure || !found || !expected || found === expected) continue;
    yield {
      message: 'number',
      span: entry.title,
      data: { title, found, expected },
      related: [{ span: section.titleSpan, message: 'heading' }],
    };
    return;
  }
}

/** "3.1" of "3.1. Your rights" */
function numberIn(text: string): string | undefined {
  return /^\D{0,2}(\d+(?:\.\d+)*)(?!\d)/.exec(text.trim())?.[1];
}

/** Sections of the listed level that the contents leave out; only where the list covers most of them. */
function* missing(policy: PolicyModel, matched: ReadonlySet<number | undefined>, pairs: readonly Pair[]) {
  const levels = pairs.flatMap((p) => (p.section ? [p.section.level] : []));
  const first = pairs.find((p) => p.section)?.section;
  const last = policy.document.contents.at(-1);
  if (first === undefined || last === undefined || new Set(levels).size !== 1 || levels.length < pairs.length * 0.6)
    return;
  // A list that stands under a heading of its entries' own level tells what follows there, not what the document holds.
  const above = policy.sections.filter((s) => s.kind === 'heading' && s.span.start <= last.span.start);
  const over = above.at(-1);
  if (over && above.length > 1 && over.level >= first.level && !/\bcontents\b|目录/i.test(over.title)) return;
  const peers = policy.sections.filter((s) => s.level === first.level && s.span.start >= last.span.end);
  if (peers.length > pairs.length * 1.5) return;
  for (const section of peers) {
    if (section.kind !== 'heading' || matched.has(section.index)) continue;
    yield {
      message: 'not-listed',
      span: section.titleSpan,
      data: { heading: plainTitle(section.title) },
      related: [{ span: last.title, message: 'contents' }],
    };
  }
}

/** Pairs each entry with the heading that it links to, else with the one that is most like it, each heading once. */
function align({ document, sections }: PolicyModel): readonly Pair[] {
  const end = document.contents.at(-1)?.span.end ?? 0;
  const free = new Map(
    sections
      .filter((s) => s.kind === 'heading' && s.span.start >= end)
      .map((s) => [s, titleTopic(plainTitle(s.title))] as const),
  );
  // Lists made by machines begin with the title of the document or with their own.
  const above = sections
    .filter((s) => s.kind === 'heading' && s.span.start < end)
    .map((s) => plainTitle(s.title).toLowerCase());
  const entries = document.contents.filter(({ title }, at) => {
    const entry = quote(document.prose, title);
    return !/^(?:目录|(?:table of )?contents)\W*$/iu.test(entry) && !(at === 0 && above.includes(entry.toLowerCase()));
  });
  const anchors = anchorsOf(document);
  const byBlock = new Map([...free.keys()].map((s) => [s.blocks[0], s]));
  const linked = new Map(
    document.links.flatMap(({ text, target }) => {
      const section = byBlock.get(anchors.get(anchorOf(target) ?? '')?.index ?? -1);
      return section ? [[text.start, section] as const] : [];
    }),
  );
  const linkedTo = ({ title }: ContentsEntry) => linked.get(title.start);
  for (const target of entries.map(linkedTo)) if (target) free.delete(target);
  return entries.map((entry) => {
    const title = plainTitle(quote(document.prose, entry.title, 200).replace(/[;.,；。:：]+$/, ''));
    const target = linkedTo(entry);
    const topic = titleTopic(title);
    if (target)
      return { entry, title, section: target, likeness: likenessOf(topic, titleTopic(plainTitle(target.title))) };
    let best: Section | undefined;
    let likeness = same;
    for (const [section, heading] of free) {
      const l = likenessOf(topic, heading);
      if (l > likeness) [best, likeness] = [section, l];
      if (likeness === 1) break;
    }
    if (best) free.delete(best);
    return { entry, title, section: best, likeness };
  });
}
