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
  /\betc\.\s+(?!(?:to|in|for|and|or|from|when|as|with|that|which|who|is|are|was|were|may|will|can|on|at|of|by|we|you|if|it|they|this|through|via|under|about|during|after|before|so|but|not|also|where|within|without|into)\b)\p{Ll}{3,}/u;

/** What may be a fragment: an opener, or a few words without a stop. */
const candidate = /^(?:such as|including|for example,? such as|as well as)\b|^[^.;:!?\s]+\s[^.;:!?]{3,60}$/i;
const headingSets = new WeakMap<Knowledge, ReadonlySet<string>>();

/** A piece of a sentence that stands as a sentence of its own, or a heading that was glued to the paragraph before it. */
export const textFragment = defineRule({
  id: 'text/fragment',
  summary: 'A sentence is whole.',
  severity: 'information',
  *check(policy): Generator<Found> {
    if (policy.document.language !== 'en') return;
    const headings = headingsOf(policy.knowledge);
    for (const { sentence, found } of findSentences(policy, faultsOf, faultsOf)) {
      const data = () => ({ quote: quote(policy.document.prose, sentence.span) });
      yield* leftOver(policy, sentence, found);
      if (found.lacksVerb) yield { message: 'no-verb', span: sentence.span, data: data() };
      else if (found.title !== undefined && headings.has(found.title)) {
        yield { message: 'glued-heading', span: sentence.span, data: data() };
      } else if (found.isOpener) yield { message: 'fragment', span: sentence.span, data: data() };
    }
  },
});

/** What is wrong, or may be, with a sentence by itself. */
interface Faults {
  readonly leftOver: RegExpExecArray | null;
  readonly lacksVerb: boolean;
  /** The words, folded, where the sentence is the last of its block and looks like a heading. */
  readonly title?: string;
  readonly isOpener: boolean;
}

function faultsOf(sentence: Sentence, group: readonly Sentence[]): Faults | undefined {
  const leftOver = sentence.known.match(afterEtc);
  const before = group[sentence.index - 1];
  const isInside = sentence.kind !== 'heading' && sentence.kind !== 'cell' && before?.block === sentence.block;
  const without = isInside && lacksVerb(sentence);
  const text = isInside && !without && sentence.known.match(candidate) ? sentence.text.trim() : '';
  const isLast = group[sentence.index + 1]?.block !== sentence.block;
  const title = text !== '' && isLast && !/[.;:!?]$/.test(text) ? fold(text) : undefined;
  const isOpener = /[.;]$/.test(text) && openers.test(text);
  if (!leftOver && !without && title === undefined && !isOpener) return undefined;
  return { leftOver, lacksVerb: without, isOpener, ...(title !== undefined && { title }) };
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
  const [first] = tokens;
  if (tokens.length < 6 || first === undefined || !stopped.test(words)) return false;
  if (!['noun', 'name', 'det', 'adj'].includes(first.tag) || pointing.test(first.word)) return false;
  const verbs = tokens.flatMap(({ tag, word }, at) =>
    ['verb', 'aux', 'modal'].includes(tag) && !word.endsWith('ing') ? [at] : [],
  );
  if (verbs.length === 0) return open.test(words) && !says.test(words);
  return verbs.every(
    (at) => tokens[at - 1]?.tag === 'pron' && ['noun', 'name'].includes(tokens[at - 2]?.tag ?? 'punct'),
  );
}

function* leftOver({ document }: PolicyModel, sentence: Sentence, { leftOver: match }: Faults): Generator<Found> {
  if (match === null) return;
  const start = sentence.span.start + match.index;
  const at = span(start, start + match[0].length);
  yield { message: 'left-over', span: at, data: { quote: quoteAround(document.prose, sentence.span, at) } };
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
