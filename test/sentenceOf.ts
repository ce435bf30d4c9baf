import type { Sentence } from '../server/src/core/read/sentence.ts';
import { tokenise } from '../server/src/core/read/tokenise.ts';
import { knownText } from '../server/src/core/text/knownText.ts';
import { knowledge } from './knowledge.ts';

/** A text as the only sentence of a policy. */
export function sentenceOf(text: string, language: 'en' | 'zh'): Sentence {
  return {
    index: 0,
    span: { start: 0, end: text.length },
    text,
    block: 0,
    section: 0,
    kind: 'sentence',
    tokens: tokenise(text, language, knowledge),
    known: knownText(text),
  };
}
