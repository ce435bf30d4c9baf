import type { PolicyModel } from '../../model.ts';
import { findInBlocks } from '../../parse/blocks.ts';
import type { Block } from '../../parse/document.ts';
import { quote } from '../../text/quote.ts';
import { otherPlaces } from '../otherPlaces.ts';
import { defineRule, type Found } from '../rule.ts';

/** Letters that a paragraph has at least: what is shorter is repeated with reason, such as whom to write to. */
const longEnough = 150;

/** So many repeated paragraphs may be slips; more are parts that belong to one kind of reader each. */
const most = 2;

/** A paragraph that stands twice, word for word, as when a text was pasted in again. */
export const textRepeatedParagraph = defineRule({
  id: 'text/repeated-paragraph',
  summary: { en: 'No paragraph stands twice.', zh: '没有重复的段落。' },
  severity: 'hint',
  *check(policy): Generator<Found> {
    // Tables of components, as Chinese policies have them, say the same of many.
    if (policy.document.language !== 'en') return;
    const repeated = [...byWords(policy).values()].filter(({ length }) => length > 1);
    // What stands in place after place, or goes with much else that does, is said to several kinds of readers.
    if (repeated.length > most) return;
    for (const [first, second, ...more] of repeated) {
      if (!first || !second || more.length > 1) continue;
      yield {
        message: 'twice',
        span: second.content,
        data: { quote: quote(policy.document.prose, second.content) },
        related: otherPlaces([first.content], 'first'),
      };
    }
  },
});

/** The long paragraphs of the text by their words. */
function byWords({ document }: PolicyModel): ReadonlyMap<string, readonly Block[]> {
  const places = new Map<string, Block[]>();
  for (const { block, found: words } of findInBlocks(document, wordsOf, wordsOf, ['paragraph'])) {
    const known = places.get(words);
    if (known) known.push(block);
    else places.set(words, [block]);
  }
  return places;
}

/** The words of a long paragraph, without capitals and stops; none of what is short or ends in no stop. */
function wordsOf(text: string): readonly string[] {
  if (text.length < longEnough || !/[.!?。！？]\W*$/u.test(text)) return [];
  return [
    text
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .toLowerCase()
      .trim(),
  ];
}
