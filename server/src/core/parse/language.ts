import { TextMemo } from '../text/memo.ts';
import type { Language, ParsedDocument } from './document.ts';

/** Function words that nearly every English text of some length holds. */
const english = new Set(
  'the of and to in a is that for we you your our or with are be by on as this not may if from will have any us at it can when use do which how an'.split(
    ' ',
  ),
);

/** The same of the other languages that policies come in with Latin letters; none of these is an English word. */
const foreign = new Set(
  `der die das und ist nicht wir sie ihre von den mit für auf eine werden oder le les des du et est nous vous vos pour dans que sur
  el los las del y es su sus por con para una como não os dos uma seus il di che per sono della dei gli en het een van uw wij niet
  og av til att och som är w na do z nie oraz ve bir için yang dan untuk dengan anda kami và các của cho`.split(/\s+/),
);

/**
 * The language of a text, from its letters and its commonest words.
 *
 * Chinese where Han characters outweigh Latin words and no kana or hangul show another language; English where a fair part
 * of the Latin words are English function words. A text too short to tell is taken as English.
 */
export function detectLanguage(prose: string): Language {
  // The beginning, the middle and the end say enough of a long text.
  // From the start of a line, which an edit elsewhere leaves as it is.
  const middle = prose.lastIndexOf('\n', prose.length >> 1) + 1;
  const samples =
    prose.length <= 12_000 ? [prose] : [prose.slice(0, 4000), prose.slice(middle, middle + 4000), prose.slice(-4000)];
  const counts = samples.map((sample) => known.get(sample, countSigns));
  const sum = (sign: keyof SignCounts) => counts.reduce((total, one) => total + one[sign], 0);
  const [han, kana, words] = [sum('han'), sum('kana'), sum('words')];
  if (kana > 20 && kana * 8 > han + kana) return kana > words ? 'other' : 'en';
  if (han > words) return han > sum('otherScript') ? 'zh' : 'other';
  if (sum('otherScript') > words * 4) return 'other';
  if (words < 30) return 'en';
  return sum('english') >= sum('foreign') && sum('english') * 40 >= words ? 'en' : 'other';
}

/** The language that a document is written in as far as Proviso writes it: what is put into it speaks that. */
export function writtenLanguage({ language }: Pick<ParsedDocument, 'language'>): 'en' | 'zh' {
  return language === 'zh' ? 'zh' : 'en';
}

/** How many characters of a script, or words of a language, a text has. */
interface SignCounts {
  readonly han: number;
  readonly kana: number;
  readonly otherScript: number;
  /** Words in Latin letters, whatever their language. */
  readonly words: number;
  readonly english: number;
  readonly foreign: number;
}

const known = new TextMemo<SignCounts>(100);

function countSigns(text: string): SignCounts {
  const words = text.toLowerCase().match(/[a-z\u00c0-\u024f]+/g) ?? [];
  return {
    han: count(text, /[\u4e00-\u9fff]/g),
    kana: count(text, /[\u3040-\u30ff\uac00-\ud7af]/g),
    otherScript: count(text, /[\u0370-\u1fff]/g),
    words: words.length,
    english: words.filter((word) => english.has(word)).length,
    foreign: words.filter((word) => foreign.has(word)).length,
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
