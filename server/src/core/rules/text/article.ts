import { matchBlocks } from '../../parse/blocks.ts';
import { quoteAround } from '../../text/quote.ts';
import { span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

/** With the word behind it. */
const article = /(?<=^|[\s(“"])(an?)( )(\p{Ll}{3,})(?![\p{L}\p{N}/&'’]|[.)]\p{L})/gu;

/** Sounds like "you" or "won". */
const soundsOfConsonant = /^(?:eu|ewe|one|once|oui|u(?:ni(?!n)|s[aeiu]|ti|bi|ra|ku|rol|rethr|topi|vul|fo))/;

/** Two vowels' sounds that are written with a consonant: "an hour", and letters that are read one by one: "an sms". */
const soundsOfVowel = /^(?:hour|honest|honou?r|heir|herb|homage|histor|habitual|hotel|hallucin|x-?ray)|^[^aeiouy]+$/;

const notNouns = /^(?:and|are|also|all|any|our|each|each|other|either|its|ist|und|este|est|une|aos|uma|os|es|els)$/;

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
    return [{ title: { id: 'fix', data: { right } }, kind: 'safe', edits: [{ span: at, newText: right }] }];
  },
});

/** The article that the word takes, where its letters leave no doubt. */
function fitting(word: string): 'a' | 'an' | undefined {
  if (notNouns.test(word)) return undefined;
  if (/^[aeio]/.test(word)) return soundsOfConsonant.test(word) ? 'a' : 'an';
  if (word.startsWith('u')) return soundsOfConsonant.test(word) ? 'a' : 'an';
  return soundsOfVowel.test(word) ? undefined : 'a';
}
