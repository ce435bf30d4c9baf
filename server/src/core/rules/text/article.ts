import { matchBlocks } from '../../parse/blocks.ts';
import { quoteAround } from '../../text/quote.ts';
import { span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

/** With the word behind it. */
const article = /(?<=^|[\s(“"])(an?)( )(\p{Ll}{3,})(?![\p{L}\p{N}/&'’]|[.)]\p{L})/gu;

/** Sounds like "you" or "won". */
const soundsOfConsonant =
  /^(?:eu|ewe|one(?![ir])|once|oui|u(?:ni(?!n|de|dio|m[apm]|ll|rr|ss|tem)|nanim|nary|s[aeiu]|t[eio]|bi|ku|r[aeio]|vul|fo))/;

/** Some spell it out and others read it as a word: "url", "uuid", "mri"; none begins like an English word. */
const letters = /^(?:u(?!se$)..|u(?:rls|ids|dids?|uids?)|(?:[hlmnr][b-dfgjkmp-tv-xz]|s[bdfgjrsxz]).*)$/;

/** Two vowels' sounds that are written with a consonant: "an hour", and letters that are read one by one: "an sms". */
const soundsOfVowel = /^(?:hour|honest|honou?r|heir|herb|homage|histor|habitual|hotel|hallucin|x-?ray)|^[^aeiouy]+$/;

/** Before these "a" is no article: a letter ("a and b"), or a word of another language ("a este"). */
const takesNone = /^(?:and|are|also|all|any|our|each|other|either|its|ist|und|este|est|une|aos|uma|os|es|els)$/;

/** "a application", "an user". */
export const textArticle = defineRule({
  id: 'text/article',
  summary: { en: '“a” and “an” fit the word behind them.', zh: '冠词 a 与 an 与其后的单词相配。' },
  severity: 'hint',
  *check({ document }): Generator<Found> {
    if (document.language !== 'en') return;
    for (const { block, span: at, match } of matchBlocks(document, article, ['paragraph', 'item'])) {
      const [, written = '', , word = ''] = match;
      const right = fitting(word);
      if (right === undefined || right === written) continue;
      const place = span(at.start, at.start + written.length);
      const quote = quoteAround(document.prose, block.content, at);
      yield { message: 'other', span: place, data: { quote, right, word } };
    }
  },
  fixes({ span: at, message: { data } }) {
    const right = String(data.right);
    return [{ title: { id: 'fix', data: { right } }, kind: 'suggestion', edits: [{ span: at, newText: right }] }];
  },
});

/** The article that the word takes, where its letters leave no doubt. */
function fitting(word: string): 'a' | 'an' | undefined {
  if (takesNone.test(word) || letters.test(word)) return undefined;
  if (/^[aeiou]/.test(word)) return soundsOfConsonant.test(word) ? 'a' : 'an';
  return soundsOfVowel.test(word) ? undefined : 'a';
}
