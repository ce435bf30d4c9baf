import { matchBlocks, readBlock, textBlocks } from '../../parse/blocks.ts';
import type { Block, ParsedDocument } from '../../parse/document.ts';
import type { Sentence } from '../../read/sentence.ts';
import { findSentences } from '../../read/sentenceGroups.ts';
import { cookieBanner } from '../../structure/cookieBanner.ts';
import { quote, quoteAround } from '../../text/quote.ts';
import { span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

/**
 * Words after which something has to follow; prepositions are left out ("the data we ask for").
 * Without a full stop the sentence may go on in the next block (a list, a table).
 */
const cannotEnd =
  /\b(?:the|an|your|our|their|its|and|or|of the|to the|in the|such as|as well as|including|on and through)\s*[.;]\s*$/i;

/** "on and through and": an object is missing between two prepositions and what follows. */
const objectMissing =
  /\b(on|in|through|by|with|from|of|to) and (on|in|through|by|with|from|of|to) and (?!(?:on|in|through|by|with|from|of|to)\b)/i;

/** "will directly or confirm": a modal verb and an adverb without their verb. */
const verbMissing =
  /(?<!\w)(?:will|may|shall|can|must|should)\s+(?!only|apply|rely|comply|supply|reply|multiply)\p{Ll}{3,}ly\s+(?:or|and)\s+(?!\p{Ll}+ly\b)\p{Ll}+/iu;

/** "the collected": a determiner with a participle or adjective and no noun. */
const nounless = /^(?:the|a|an|your|our|any|other)\s+\p{Ll}+(?:ed|al|ive|ous|ible|able)$/iu;

/** "Criminal": an adjective alone. */
const loneAdjective = /^\p{L}+(?:al|ive|ous|ible|able|ary)$/iu;

/** A list item or sentence that was cut off. */
export const textTruncated = defineRule({
  id: 'text/truncated',
  summary: { en: 'List items and sentences are complete.', zh: '清单项和句子完整。' },
  severity: 'error',
  *check(policy): Generator<Found> {
    const { document } = policy;
    if (document.language !== 'en') return;
    for (const list of lists(document)) yield* cutItems(document, list);
    yield* cutStarts(document);
    yield* torn(document);
    const banner = cookieBanner(document);
    for (const { sentence, found } of findSentences(policy, faultsOf, faultsOf)) {
      if (banner.has(sentence.block)) continue;
      yield* gaps(document, sentence, found);
      const text = sentence.text.trimEnd();
      if (!found.isCut || isFilledIn(document, sentence.span.start + text.length)) continue;
      const shown = /(?:^|(?<=\s)\S)[\s\S]{0,40}$/.exec(text);
      yield {
        message: 'sentence',
        span: span(sentence.span.start + (shown?.index ?? 0), sentence.span.start + text.length),
        data: { quote: quote(document.prose, sentence.span) },
      };
    }
  },
});

/** Whether mark-up that shows words stands before the full stop at `end`: a picture, a variable of a site generator. */
function isFilledIn({ text, prose }: ParsedDocument, end: number): boolean {
  const own = prose.slice(0, end - 1).trimEnd().length;
  return /[\p{L}\d]/u.test(text.slice(own, end));
}

/** What is wrong with a sentence by itself. */
interface Faults {
  readonly object: RegExpExecArray | null;
  readonly verb: RegExpExecArray | null;
  /** Whether it ends where it cannot. */
  readonly isCut: boolean;
}

function faultsOf({ kind, tokens, known }: Sentence): Faults | undefined {
  if (kind === 'heading' || tokens.length < 5) return undefined;
  const [object, verb] = [known.match(objectMissing), known.match(verbMissing)];
  const isCut = kind === 'sentence' && known.match(cannotEnd) !== null;
  return object || verb || isCut ? { object, verb, isCut } : undefined;
}

/** Places inside a sentence where a word is missing. */
function* gaps(document: ParsedDocument, sentence: Sentence, faults: Faults): Generator<Found> {
  for (const message of ['object', 'verb'] as const) {
    const match = faults[message];
    if (match === null) continue;
    const start = sentence.span.start + match.index;
    const at = span(start, start + match[0].trimEnd().length);
    yield { message, span: at, severity: 'warning', data: { quote: quoteAround(document.prose, sentence.span, at) } };
  }
}

/** Items of the same list that are much shorter than the others and lack a noun. */
function* cutItems(document: ParsedDocument, items: readonly Block[]) {
  const words = items.map((item) => readBlock(document, item, wordsOf, wordsOf));
  const long = words.filter((w) => w.length >= 5).length;
  if (long < (items.length * 2) / 3) return;
  for (const [i, item] of items.entries()) {
    const own = words[i] ?? [];
    if (own.length === 0 || own.length > 3) continue;
    const text = own.join(' ').replace(/[.;,:]+$/, '');
    if (nounless.test(text) || (own.length === 1 && loneAdjective.test(text))) {
      yield { message: 'item', span: item.content, data: { quote: quote(document.prose, item.content) } };
    }
  }
}

/** A verb that needs its subject before it: "is section applies to you". */
const verbFirst = /^(?:is|are|was|were|has|have)\s+\p{Ll}+\s+(?!to\b)/u;

/** Blocks whose first letters were lost: what is left of their first word is the end of its neighbours' first word. */
function* cutStarts(document: ParsedDocument): Generator<Found> {
  for (const { block, match } of matchBlocks(document, smallStart, ['paragraph', 'item'])) {
    const [first] = match;
    const [above, below] = [neighbour(document, block, -1), neighbour(document, block, 1)];
    const isRest = [above, below].some((other) => other && endsIn(document.prose, other, first));
    const text = document.prose.slice(block.content.start, block.content.end);
    const isVerb = above?.kind === 'heading' && block.kind === 'paragraph' && verbFirst.test(text);
    if (!isRest && !isVerb) continue;
    yield {
      message: 'start',
      span: span(block.content.start, block.content.start + first.length),
      severity: 'warning',
      data: { quote: quote(document.prose, block.content) },
    };
  }
}

/** "… with the club. Our", and the next paragraph goes on in small letters. */
const tornEnd =
  /(?<!\w)(?:[Tt]he|[Aa]n|[Yy]our|[Oo]ur|[Tt]heir|[Ii]ts|[Mm]y|and|or|(?:[Ii]f|[Ww]hen) (?:you|we))[ \t]*$/gu;

/** Paragraphs that break off in a sentence which the next one goes on with. */
function* torn(document: ParsedDocument): Generator<Found> {
  for (const { block, span: at } of matchBlocks(document, tornEnd, ['paragraph'])) {
    const next = neighbour(document, block, 1);
    if (next?.kind !== 'paragraph' || !readBlock(document, next, startsSmall, startsSmall)) continue;
    if (!readBlock(document, block, isRunning, isRunning) || readBlock(document, block, isListed, isListed)) continue;
    yield {
      message: 'torn',
      span: at,
      severity: 'warning',
      data: { quote: quoteAround(document.prose, block.content, at) },
    };
  }
}

function startsSmall(text: string): boolean {
  return /^\p{Ll}+\s+\p{L}/u.test(text);
}

/** "To the tax office, the police and": a list laid out in paragraphs, of which the next one is the last item. */
function isListed(text: string): boolean {
  const last = text.split(/[.!?]\s/).at(-1) ?? '';
  return /\b(?:and|or)\s*$/.test(text) && (/[,;:]/.test(last) || /^\p{Ll}/u.test(text));
}

/** Running text rather than a label. */
function isRunning(text: string): boolean {
  return wordsOf(text).length >= 8 || /^(?:If|When) (?:you|we)$/.test(text.trim());
}

/** The next block that holds text, before (-1) or behind (1). */
function neighbour({ blocks }: ParsedDocument, { index }: Block, step: -1 | 1): Block | undefined {
  let at = index + step;
  while (blocks[at]?.kind === 'skip') at += step;
  return blocks[at];
}

const smallStart = /^\p{Ll}{2,}/gu;

/** Whether the first word of a block ends in the given letters, and has at most three more: "when" in "en". */
function endsIn(prose: string, { content }: Block, rest: string): boolean {
  const word = /^\p{L}+/u.exec(prose.slice(content.start, content.start + 24))?.[0].toLowerCase() ?? '';
  return word.length > rest.length && word.length <= rest.length + 3 && word.endsWith(rest) && !comesAgain(prose, rest);
}

/** A word of the language comes again; the rest of one does not. */
function comesAgain(prose: string, word: string): boolean {
  return (prose.match(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'giu'))?.length ?? 0) > 1;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** Runs of at least three neighbouring items of one depth. */
function lists(document: ParsedDocument): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  let run: Block[] = [];
  for (const block of textBlocks(document)) {
    if (block.kind === 'item' && (run.length === 0 || run[0]?.depth === block.depth)) run.push(block);
    else {
      runs.push(run);
      run = block.kind === 'item' ? [block] : [];
    }
  }
  return [...runs, run].filter((r) => r.length >= 3);
}
