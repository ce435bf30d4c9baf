import type { Token } from '../sentence.ts';
import type { Action } from '../statement.ts';
import { type GrammarLexicon, phraseAt } from './lexicon.ts';
import { hasNo } from './nounPhrases.ts';
import type { Predicate, Verb } from './predicate.ts';
import type { Region } from './regions.ts';

/**
 * Deeds named by a noun and said to be done or not by a verb that only carries it: "no disclosure takes place",
 * "we do not engage in the sale of data", "we refrain from any transfer", "there is no sharing", "disclosure is forbidden".
 */
export function nominalPredicates(
  tokens: readonly Token[],
  verbs: readonly Verb[],
  inRegion: (at: number) => Region | undefined,
  lexicon: GrammarLexicon,
): readonly Predicate[] {
  const found: Predicate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const actions = deedAt(tokens, at, lexicon);
    if (!actions || inRegion(at) || verbs.some((verb) => verb.at === at && verb.actions.length > 0 && verb.asserted))
      continue;
    const carrier = carrierOf(tokens, at, verbs, lexicon);
    const common = { at, end: at + 1, actions, passive: false, asserted: true } as const;
    if (carrier) {
      const refusing = lexicon.refusing.has((tokens[carrier.at] as Token).lemma);
      const isSubject = carrier.subject[0] <= at && at < carrier.subject[1];
      found.push({
        ...common,
        negative: refusing !== carrier.negative,
        modality: carrier.modality,
        subject: isSubject ? [at, at] : carrier.subject,
        object: [at + 1, isSubject ? carrier.chain.from : carrier.object[1]],
        restrictive: carrier.restrictive,
      });
      continue;
    }
    const there = existentialBefore(tokens, at);
    if (there < 0) continue;
    found.push({
      ...common,
      negative: hasNo(tokens, [there, at], lexicon) || tokens.slice(there, at).some(({ tag }) => tag === 'neg'),
      modality: 'fact',
      subject: [at, at],
      object: [at + 1, tokens.length],
      restrictive: false,
    });
  }
  return found;
}

/** The actions that a noun or "-ing" names: "disclosure", "sharing". */
function deedAt(tokens: readonly Token[], at: number, lexicon: GrammarLexicon): readonly Action[] | undefined {
  const { tag, lemma, word } = tokens[at] as Token;
  const isGerund = word.endsWith('ing');
  if (tag !== 'noun' && tag !== 'name' && !(tag === 'verb' && isGerund)) return undefined;
  const ofTwo = lexicon.nounHeads.has(lemma) ? lexicon.nouns.get(`${tokens[at - 1]?.lemma} ${lemma}`) : undefined;
  const named = ofTwo ?? lexicon.nouns.get(lemma) ?? lexicon.nouns.get(word);
  if (named || !isGerund || at > 0) return named;
  const actions = (lexicon.verbs.get(lemma) ?? []).flatMap(({ action, particles }) =>
    particles.length === 0 ? [action] : [],
  );
  return actions.length > 0 ? actions : undefined;
}

/** The verb that says that the deed is done, or that denies it. */
function carrierOf(
  tokens: readonly Token[],
  at: number,
  verbs: readonly Verb[],
  lexicon: GrammarLexicon,
): Verb | undefined {
  const isLight = (verb: Verb) =>
    phraseAt(lexicon.lightVerbs, tokens, verb.at) > 0 || lexicon.refusing.has((tokens[verb.at] as Token).lemma);
  const nearest = verbs.findLast((verb) => verb.at < at);
  const asObject = nearest && at < nearest.object[1] && isLight(nearest) ? nearest : undefined;
  const carrier =
    asObject ??
    verbs.find((verb) => verb.at > at && verb.subject[0] <= at && at < verb.subject[1] && !verb.restrictive);
  return carrier?.asserted && isLight(carrier) ? carrier : undefined;
}

/** "there is|will be no …" within a few words before; -1 where there is none. */
function existentialBefore(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    const { tag, word } = tokens[i] as Token;
    if (word === 'there') return tokens.slice(i, at).some(({ lemma }) => lemma === 'be') ? i : -1;
    if (tag === 'punct' || tag === 'verb') return -1;
  }
  return -1;
}
