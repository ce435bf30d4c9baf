import { readBlock, textBlocks } from '../../parse/blocks.ts';
import type { Block, ParsedDocument } from '../../parse/document.ts';
import { matchSentence } from '../../read/readSentence.ts';
import type { Sentence } from '../../read/sentence.ts';
import { quote, quoteAround } from '../../text/quote.ts';
import { span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

/**
 * Words after which something has to follow; prepositions are left out ("the data we ask for").
 * Without a full stop the sentence may go on in the next block (a list, a table).
 */
const cannotEnd =
  /\b(?:the|an|your|our|their|its|and|or|of the|to the|in the|such as|as well as|including|on and through)\s*[.;]\s*$/iu;

/** "on and through and": an object is missing between two prepositions and what follows. */
const objectMissing =
  /\b(on|in|through|by|with|from|of|to) and (on|in|through|by|with|from|of|to) and (?!(?:on|in|through|by|with|from|of|to)\b)/iu;

/** "will directly or confirm": a modal verb and an adverb without their verb. */
const verbMissing =
  /\b(?:will|may|shall|can|must|should)\s+(?!only|apply|rely|comply|supply|reply|multiply)\p{Ll}{3,}ly\s+(?:or|and)\s+(?!\p{Ll}+ly\b)\p{Ll}+/iu;

/** "the collected": a determiner with a participle or adjective and no noun. */
const nounless = /^(?:the|a|an|your|our|any|other)\s+\p{Ll}+(?:ed|al|ive|ous|ible|able)$/iu;

/** "Criminal": an adjective alone. */
const loneAdjective = /^\p{L}+(?:al|ive|ous|ible|able|ary)$/iu;

/** A list item or sentence that was cut off. */
export const textTruncated = defineRule({
  id: 'text/truncated',
  summary: 'List items and sentences are complete.',
  severity: 'error',
  *check({ document, sentences }): Generator<Found> {
    if (document.language !== 'en') return;
    for (const list of lists(document)) yield* cutItems(document, list);
    yield* cutStarts(document);
    for (const sentence of sentences) {
      if (sentence.kind === 'heading' || sentence.tokens.length < 5) continue;
      yield* gaps(document, sentence);
      if (sentence.kind !== 'sentence') continue;
      if (matchSentence(sentence, cannotEnd) === null) continue;
      const text = sentence.text.trimEnd();
      const shown = /(?:^|(?<=\s)\S)[\s\S]{0,40}$/.exec(text);
      yield {
        message: 'sentence',
        span: span(sentence.span.start + (shown?.index ?? 0), sentence.span.start + text.length),
        data: { quote: quote(document.prose, sentence.span) },
      };
    }
  },
});

/** Places inside a sentence where a word is missing. */
function* gaps(document: ParsedDocument, sentence: Sentence): Generator<Found> {
  for (const [message, pattern] of [
    ['object', objectMissing],
    ['verb', verbMissing],
  ] as const) {
    const match = matchSentence(sentence, pattern);
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
  for (const [i, item] of items.entries()) {
    const own = words[i] ?? [];
    const text = own.join(' ').replace(/[.;,:]+$/, '');
    if (own.length === 0 || own.length > 3 || long < (items.length * 2) / 3) continue;
    if (nounless.test(text) || (own.length === 1 && loneAdjective.test(text))) {
      yield { message: 'item', span: item.content, data: { quote: quote(document.prose, item.content) } };
    }
  }
}

/** A verb that needs its subject before it: "is section applies to you". */
const verbFirst = /^(?:is|are|was|were|has|have)\s+\p{Ll}+\s+(?!to\b)/u;

/** Blocks whose first letters were lost: what is left of their first word is the end of its neighbours' first word. */
function* cutStarts(document: ParsedDocument): Generator<Found> {
  const blocks = textBlocks(document);
  for (const [i, block] of blocks.entries()) {
    const text = document.prose.slice(block.content.start, block.content.end);
    const first = /^\p{Ll}{2,}/u.exec(text)?.[0];
    if (first === undefined || block.kind === 'row' || block.kind === 'heading') continue;
    const [above, below] = [blocks[i - 1], blocks[i + 1]];
    const isRest = [above, below].some((other) => other && endsIn(document.prose, other, first));
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
