import type { Token } from '../sentence.ts';
import type { GrammarLexicon } from './lexicon.ts';
import type { Predicate, Verb } from './predicate.ts';
import type { Region } from './regions.ts';

/** "no disclosure takes place", "we do not engage in the sale of data", "we refrain from any transfer". */
export function nominalPredicates(
  tokens: readonly Token[],
  verbs: readonly Verb[],
  inRegion: (at: number) => Region | undefined,
  lexicon: GrammarLexicon,
): readonly Predicate[] {
  const found: Predicate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { tag, lemma } = tokens[at] as Token;
    const actions =
      tag === 'noun' || tag === 'name' || (tag === 'verb' && (tokens[at] as Token).word.endsWith('ing'))
        ? (lexicon.nouns.get(lemma) ?? lexicon.nouns.get((tokens[at] as Token).word))
        : undefined;
    if (!actions) continue;
    if (verbs.some((verb) => verb.at === at && verb.actions.length > 0)) continue;
    const region = inRegion(at);
    const governor = verbs.findLast(
      (verb) =>
        verb.at < at &&
        at < verb.object[1] &&
        (lexicon.lightVerbs.has((tokens[verb.at] as Token).lemma) ||
          lexicon.refusing.has((tokens[verb.at] as Token).lemma)),
    );
    const carrier =
      governor ??
      verbs.find(
        (verb) =>
          verb.subject[0] <= at && at < verb.subject[1] && lexicon.lightVerbs.has((tokens[verb.at] as Token).lemma),
      );
    if (!carrier?.asserted || region) continue;
    const refusing = lexicon.refusing.has((tokens[carrier.at] as Token).lemma);
    const isSubject = carrier.subject[0] <= at && at < carrier.subject[1];
    found.push({
      at,
      end: at + 1,
      actions,
      passive: false,
      negative: refusing ? !carrier.negative : carrier.negative,
      modality: carrier.modality,
      subject: isSubject ? [at, at] : carrier.subject,
      object: [at + 1, isSubject ? carrier.chain.from : carrier.object[1]],
      restrictive: carrier.restrictive,
      asserted: true,
    });
  }
  return found;
}
