import { type BlockMatch, matchBlocks } from '../../parse/blocks.ts';
import type { ParsedDocument } from '../../parse/document.ts';
import { span } from '../../text/span.ts';
import { mostOfOneCause, otherPlaces } from '../otherPlaces.ts';
import { defineRule } from '../rule.ts';

/** Written as one word they are nouns: "Can login details change?" The “right to opt-out” is so called by a law. */
const asNoun =
  /(?<!\w)(?:can|may|could|must|should|cannot|will|please|wish to|want to|choose to|able to) (opt-out|opt-in|login|log-in|logout|log-out|signup|sign-up)(?=\s+(?:of|to|from|in|into|via|by|at|with|and|or|using|through|on|for|any|here|when|if)\b|\s*[.,;)])/giu;

/** "You can opt-out": a verb of two words that is written as its noun. One finding a text. */
export const textPhrasalVerb = defineRule({
  id: 'text/phrasal-verb',
  summary: { en: 'A verb of two words is written in two words.', zh: '由两个词组成的动词分写为两个词。' },
  severity: 'hint',
  *check({ document }) {
    const [first, ...more] = places(document);
    if (first === undefined) return;
    yield {
      message: 'noun',
      span: first.at,
      data: { word: first.word, right: apart(first.word) },
      related: otherPlaces(
        more.map(({ at }) => at),
        'again',
        mostOfOneCause,
      ),
    };
  },
  fixes(_, { document }) {
    const edits = places(document).map(({ at, word }) => ({ span: at, newText: apart(word) }));
    return [{ title: { id: 'fix', data: {} }, kind: 'safe', edits }];
  },
});

function places(document: ParsedDocument) {
  if (document.language !== 'en') return [];
  return matchBlocks(document, asNoun, ['paragraph', 'item', 'row']).map(({ span: { end }, match }: BlockMatch) => {
    const word = match[1] ?? '';
    return { at: span(end - word.length, end), word };
  });
}

/** "opt out" for "opt-out", "log in" for "login". */
function apart(word: string): string {
  return word.replace(/-|(?<=log|sign)(?=in|out|up)/i, ' ').replace(/\s+/, ' ');
}
