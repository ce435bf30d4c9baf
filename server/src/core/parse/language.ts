import type { Language } from './document.ts';

/** Function words that nearly every English text of some length holds. */
const english = new Set(
  'the of and to in a is that for we you your our or with are be by on as this not may if from will have any us at it can when use do which how an'.split(
    ' ',
  ),
);

/**
 * The language of a text, from its letters and its commonest words.
 *
 * Chinese where Han characters outweigh Latin words and no kana or hangul show another language; English where a fair part
 * of the Latin words are English function words. A text too short to tell is taken as English.
 */
export function detectLanguage(prose: string): Language {
  // The beginning, the middle and the end say enough of a long text.
  const sample =
    prose.length <= 24_000
      ? prose
      : prose.slice(0, 8000) + prose.slice(prose.length >> 1, (prose.length >> 1) + 8000) + prose.slice(-8000);
  const han = count(sample, /[\u4e00-\u9fff]/g);
  const kana = count(sample, /[\u3040-\u30ff\uac00-\ud7af]/g);
  const otherScript = count(sample, /[\u0370-\u1fff]/g);
  const words = sample.toLowerCase().match(/[a-z\u00c0-\u024f]+/g) ?? [];
  if (kana > 20 && kana * 8 > han + kana) return kana > words.length ? 'other' : 'en';
  if (han > words.length) return han > otherScript ? 'zh' : 'other';
  if (otherScript > words.length * 4) return 'other';
  if (words.length < 30) return 'en';
  const known = words.reduce((sum, word) => sum + (english.has(word) ? 1 : 0), 0);
  return known / words.length >= 0.18 ? 'en' : 'other';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
