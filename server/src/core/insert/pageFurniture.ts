import type { PolicyModel } from '../model.ts';
import type { Block, ParsedDocument } from '../parse/document.ts';
import { isCopyright, menuEntries, networkNames } from '../text/pageFurniture.ts';
import { overlaps } from '../text/span.ts';
import { wordsIn } from '../text/wordsIn.ts';

/** So many lines of such make the foot of a page; a copyright line does so alone. */
const enough = 3;

/** Behind the copyright there may be this much more, such as the words of a cookie banner. */
const mostBehind = { blocks: 6, characters: 300 };

/**
 * Where the foot of a web page begins that was copied along with a policy: menus, links to social networks, copyright.
 * The number of blocks where there is none.
 */
export function startOfFurniture(model: PolicyModel): number {
  let start = starts.get(model);
  if (start === undefined) {
    start = findStart(model);
    starts.set(model, start);
  }
  return start;
}

const starts = new WeakMap<PolicyModel, number>();

function findStart({ document, facts }: PolicyModel): number {
  const { blocks } = document;
  const copyright = lastCopyright(document);
  let run = copyright ?? blocks.length;
  while (run > 0 && isShort(document, blocks[run - 1]!)) run--;
  const tail = blocks.slice(run).filter((block) => block.kind !== 'skip');
  const first = tail.find((block) => isEntry(document, block, menuEntries));
  const count = tail.filter((block) => isEntry(document, block, [...menuEntries, networkNames])).length;
  if (run === 0 || first === undefined || (copyright === undefined && count < enough)) return blocks.length;
  // Lines before the first that is known belong to the menu too, unless they are a list of the policy's, or tell who writes it.
  const before = tail.slice(0, tail.indexOf(first));
  const companies = facts.companies.flatMap(({ spans }) => spans);
  const isOfPolicy = (block: Block): boolean =>
    /\d|contact|联系/i.test(wordsOf(document, block)) || companies.some((span) => overlaps(span, block.content));
  const isList = /[:：]$/.test(wordsOf(document, blocks[run - 1]!));
  return isList || before.some(isOfPolicy) ? first.index : tail[0]!.index;
}

/** The copyright line that closes the page; undefined where none does, or where the policy goes on behind it. */
function lastCopyright(document: ParsedDocument): number | undefined {
  const { blocks } = document;
  const at = blocks.findLastIndex((block) => block.kind !== 'skip' && isCopyright(wordsOf(document, block)));
  const behind = blocks.slice(at + 1).filter(({ kind }) => kind !== 'skip');
  const isFoot =
    behind.length <= mostBehind.blocks &&
    behind.every((block) => wordsOf(document, block).length <= mostBehind.characters && !isNumbered(block));
  // A short policy may begin with it.
  const isLate = at >= 0 && blocks[at]!.span.start > document.text.length / 2;
  return isLate && isFoot ? at : undefined;
}

const isNumbered = ({ kind, marker }: Block): boolean => kind === 'heading' && marker !== undefined;

/** A line that is no sentence and has no number of a section. */
function isShort(document: ParsedDocument, block: Block): boolean {
  if (block.kind === 'skip') return true;
  const words = wordsOf(document, block);
  if (isCopyright(words)) return true;
  if (isNumbered(block)) return false;
  return words.length <= 80 && !/[.!?。！？;；]$/.test(words) && !words.includes('@') && !isLeadIn(words);
}

/** "We share with:", not "Follow us:". */
const isLeadIn = (words: string): boolean =>
  /[:：]$/.test(words) && !menuEntries.some((entry) => entry.test(withoutColon(words)));

const withoutColon = (words: string): string => words.replace(/\s*[:：]$/, '');

/** Whether a line, or a part of it ("Terms | Sitemap"), is one of the entries. */
function isEntry(document: ParsedDocument, block: Block, known: readonly RegExp[]): boolean {
  const words = withoutColon(wordsOf(document, block));
  return isCopyright(words) || words.split(/\s*[|·•]\s*/).some((part) => known.some((entry) => entry.test(part)));
}

function wordsOf({ prose }: ParsedDocument, { content }: Block): string {
  return wordsIn(prose, content);
}
