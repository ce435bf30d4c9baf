import type { Token } from '../sentence.ts';
import type { Qualifier } from '../statement.ts';
import type { GrammarLexicon } from './lexicon.ts';
import { spanOf } from './references.ts';
import type { Region } from './regions.ts';

/** Says what kind of condition or exception a region is by the words in it. */
export function qualify(tokens: readonly Token[], region: Region, lexicon: GrammarLexicon): Qualifier {
  const words = tokens.slice(region.from, region.to);
  const has = (set: ReadonlySet<string>) => words.some((token) => set.has(token.lemma));
  const kind = has(lexicon.consent)
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
              : /^(?:after|before|until|once|when|whenever)$/.test(words[0]?.word ?? '')
                ? 'time'
                : 'other';
  return { kind, span: spanOf(tokens, region.from, region.to) };
}
