import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { findSentences } from '../../read/sentenceGroups.ts';
import { quote, quoteAround } from '../../text/quote.ts';
import { span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

const openers = /^(?:such as|including|for example,? such as|as well as)\b/i;
/** "…, bank card number, etc. required identity": words left over after a list that "etc." has ended. */
const afterEtc =
  /\betc\.\s+(?!(?:to|in|for|and|or|from|when|as|with|that|which|who|is|are|was|were|may|will|can|on|at|of|by|we|you|if|it|they|this|through|via|under|about|during|after|before|so|but|not|also|where|within|without|into|throughout|among|between|across|because|since|while|unless|until|except|means?|refers?|shall|must|should|could|would|might|have|has|does|do|all|both|each|then|only|whose|whenever|wherever|once|plus|per|based|depending|upon|using|including|along|regarding|behind|above|below)\b)\p{Ll}{3,}/u;

/** What may be a fragment: an opener, or a few words without a stop. */
const candidate = /^(?:such as|including|for example,? such as|as well as)\b|^[^.;:!?\s]+\s[^.;:!?]{3,60}$/i;
const headingSets = new WeakMap<Knowledge, ReadonlySet<string>>();

/** A piece of a sentence that stands as a sentence of its own, or a heading that was glued to the paragraph before it. */
export const textFragment = defineRule({
  id: 'text/fragment',
  summary: { en: 'A sentence is whole.', zh: '句子完整。' },
  severity: 'information',
  *check(policy): Generator<Found> {
    if (policy.document.language !== 'en') return;
    const headings = headingsOf(policy.knowledge);
    for (const { sentence, found } of findSentences(policy, faultsOf, faultsOf)) {
      const data = () => ({ quote: quote(policy.document.prose, sentence.span) });
      yield* leftOver(policy, sentence, found);
      yield* tornNoun(policy, sentence, found);
      if (found.lacksVerb && !isRunIn(policy, sentence.index)) {
        yield { message: 'no-verb', span: sentence.span, data: data() };
      } else if (found.title !== undefined && headings.has(found.title)) {
        yield { message: 'glued-heading', span: sentence.span, data: data() };
      } else if (found.isOpener) yield { message: 'fragment', span: sentence.span, data: data() };
    }
  },
});

/** What is wrong, or may be, with a sentence by itself. */
interface Faults {
  readonly leftOver: RegExpExecArray | null;
  readonly torn: RegExpExecArray | null;
  readonly lacksVerb: boolean;
  /** The words, folded, where the sentence is the last of its block and looks like a heading. */
  readonly title?: string;
  readonly isOpener: boolean;
}

function faultsOf(sentence: Sentence, group: readonly Sentence[]): Faults | undefined {
  const leftOver = sentence.known.match(afterEtc);
  const torn = sentence.known.match(tornPhrase);
  const before = group[sentence.index - 1];
  const isInside = sentence.kind !== 'heading' && sentence.kind !== 'cell' && before?.block === sentence.block;
  const without = isInside && lacksVerb(sentence);
  // "9. Data retention" in one cell: the number is no paragraph before it.
  const isNumbered = before !== undefined && /^\W*\d+\.\s*$/.test(before.text);
  const text = isInside && !without && !isNumbered && sentence.known.match(candidate) ? sentence.text.trim() : '';
  const isLast = group[sentence.index + 1]?.block !== sentence.block;
  const title = text !== '' && isLast && !/[.;:!?]$/.test(text) ? fold(text) : undefined;
  const isOpener = /[.;]$/.test(text) && openers.test(text);
  if (!leftOver && !torn && !without && title === undefined && !isOpener) return undefined;
  return { leftOver, torn, lacksVerb: without, isOpener, ...(title !== undefined && { title }) };
}

const stopped = /^\p{Lu}[^:?!]*\.$/u;
const open = /\b(?:etc|and so on|and so forth)\.$/i;
const pointing = /^(?:this|that|these|those|please)$/;
const says = /\b(?:includes?|covers?|contains?|means?)\b/i;

/**
 * Whether a sentence names things and says nothing of them: its verbs all belong to clauses that tell which things ("the
 * answers you send and the service you use."), or it has none and ends in “etc.”. Nouns that may be verbs are nouns to the
 * tagger, so that without such a sign a missing verb proves nothing.
 */
function lacksVerb({ text, tokens }: Sentence): boolean {
  const words = text.trim();
  // A number at the end belongs to the next entry of a list in one line: "1. Scope 2. Security 3.".
  if (says.test(words) || /\d\.$/.test(words)) return false;
  const [first] = tokens;
  if (tokens.length < 6 || first === undefined || !stopped.test(words)) return false;
  if (!['noun', 'name', 'det', 'adj'].includes(first.tag) || pointing.test(first.word)) return false;
  const verbs = tokens.flatMap(({ tag, word }, at) =>
    ['verb', 'aux', 'modal'].includes(tag) && !word.endsWith('ing') ? [at] : [],
  );
  if (verbs.length === 0) return open.test(words);
  // One alone leaves it open whether a noun is the verb: "Some of the cookies we use span several kinds."
  return (
    verbs.length >= 2 &&
    verbs.every((at) => tokens[at - 1]?.tag === 'pron' && ['noun', 'name'].includes(tokens[at - 2]?.tag ?? 'punct'))
  );
}

/** A title that opens a line and is followed by its text on the same line: "Data we get from others. We may …". */
function isRunIn({ document, sentences }: PolicyModel, i: number): boolean {
  const [above, sentence, next] = [sentences[i - 1], sentences[i], sentences[i + 1]];
  // "Affiliates. Other companies that we own.": a label tells what the words are; "see section I. What we do": so does a number.
  if (above && (above.tokens.length <= 4 || /\b(?:section|part|article)\W*[IVX\d]+\.\s*$/i.test(above.text)))
    return true;
  if (sentence === undefined || next?.block !== sentence.block || sentence.tokens.length > 9) return false;
  const lineStart = document.prose.lastIndexOf('\n', sentence.span.start - 1) + 1;
  return (
    /^[ \t*_#>-]*$/.test(document.prose.slice(lineStart, sentence.span.start)) &&
    !document.prose.slice(sentence.span.end, next.span.start).includes('\n')
  );
}

function* leftOver({ document }: PolicyModel, sentence: Sentence, { leftOver: match }: Faults): Generator<Found> {
  if (match === null) return;
  const start = sentence.span.start + match.index;
  const at = span(start, start + match[0].length);
  yield { message: 'left-over', span: at, data: { quote: quoteAround(document.prose, sentence.span, at) } };
}

/** "are impractical (for example …) request,": a noun without its article behind a predicate. */
const tornPhrase =
  /\b(?:is|are)\s+(?:\p{Ll}+\s+)?\p{Ll}+(?:al|ive|ous|ible|able|ary|ic|ful|less)\s*\([^()]{5,200}\)\s+(\p{Ll}{3,})(?=\s*[,.;])/u;

function* tornNoun({ document }: PolicyModel, sentence: Sentence, { torn }: Faults): Generator<Found> {
  const word = torn?.[1];
  if (torn === null || word === undefined) return;
  const end = torn.index + torn[0].length;
  const token = sentence.tokens.find(({ start }) => start === end - word.length);
  if (token?.tag !== 'noun') return;
  const at = span(sentence.span.start + end - word.length, sentence.span.start + end);
  yield { message: 'predicate', span: at, data: { quote: quoteAround(document.prose, sentence.span, at) } };
}

/** All headings that policies use for the clauses, folded. */
function headingsOf(knowledge: Knowledge): ReadonlySet<string> {
  let set = headingSets.get(knowledge);
  if (set === undefined) {
    set = new Set(knowledge.clauses.flatMap((clause) => [clause.title.en, ...clause.headings.en]).map(fold));
    headingSets.set(knowledge, set);
  }
  return set;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
