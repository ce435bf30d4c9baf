import type { Token } from '../sentence.ts';
import type { Qualifier } from '../statement.ts';
import type { GrammarLexicon } from './lexicon.ts';
import { spanOf } from './references.ts';
import type { Region } from './regions.ts';

/** Says what kind of condition or exception a region is by the words in it. */
export function qualify(tokens: readonly Token[], region: Region, lexicon: GrammarLexicon): Qualifier {
  const words = tokens.slice(region.from, region.to);
  const has = (set: ReadonlySet<string>) => words.some((token) => set.has(token.lemma));
  const kind = words.some((_, i) => isConsent(words, i, lexicon))
    ? 'consent'
    : region.kind === 'exception' && has(lexicon.reference)
      ? 'reference'
      : has(lexicon.law)
        ? 'law'
        : has(lexicon.request)
          ? 'request'
          : has(lexicon.choice)
            ? 'choice'
            : has(lexicon.necessity)
              ? 'necessity'
              : isTime(words)
                ? 'time'
                : 'other';
  return { kind, span: spanOf(tokens, region.from, region.to) };
}

/** A word of consent that is the reader's: not "as permitted by law", nor "to enforce our agreements". */
function isConsent(words: readonly Token[], i: number, { consent, law }: GrammarLexicon): boolean {
  const { lemma, word } = words[i] as Token;
  if (!consent.has(lemma)) return false;
  // "the section that allows you to …"
  if (/^(?:that|which)$/.test(words[i - 1]?.word ?? '')) return false;
  if (lemma === 'agreement') return /^(?:your|their|explicit|prior|express)$/.test(words[i - 1]?.word ?? '');
  // "where the law allows", "as authorised by statute"
  return (
    !/^(?:allow|permit|authori[sz]e)/.test(lemma) || word === 'permission' || !words.some((one) => law.has(one.lemma))
  );
}

/** "after …", "until …", "for as long as …". */
function isTime(words: readonly Token[]): boolean {
  const first = words[0]?.word ?? '';
  return /^(?:after|before|until|once|when|whenever)$/.test(first) || (first === 'as' && words[1]?.word === 'long');
}
