import type { Token } from '../sentence.ts';
import type { Modality } from '../statement.ts';
import { type GrammarLexicon, phraseAt } from './lexicon.ts';
import type { Chain, Verb } from './predicate.ts';

/** Walks left over auxiliaries, adverbs and negations. */
export function readChain(tokens: readonly Token[], at: number, form: Verb['form'], lexicon: GrammarLexicon): Chain {
  let from = at;
  let negative = false;
  let be = false;
  let finite = false;
  let modality: Modality = 'fact';
  let governed: Chain['governed'];
  for (let i = at - 1; i >= 0; i--) {
    const { lemma, word, tag } = tokens[i] as Token;
    const interposed = interposedNegation(tokens, i, lexicon);
    if (interposed > 0) {
      // "we will under no circumstances share"
      negative = true;
      i -= interposed - 1;
      from = i;
      continue;
    }
    if (tag === 'neg') {
      const only = tokens[i + 1]?.word;
      if (only !== 'only' && only !== 'just' && only !== 'merely' && only !== 'necessarily') negative = true;
    } else if (word === 'being' && tokens[i - 1]?.tag === 'prep') {
      // "protect your data from being seen"
      be = true;
      governed = 'prep';
      from = i - 1;
      break;
    } else if (tag === 'aux') {
      finite = true;
      if (lemma === 'be' || lemma === 'get') be = true;
    } else if (tag === 'modal') {
      finite = true;
      modality = modalityOf(lemma);
    } else if (tag === 'to' && isNeed(tokens[i - 1])) {
      // "we need to share", "we have to share": part of the verb.
      finite = true;
    } else if (tag === 'to') {
      governed = 'to';
      from = i;
      break;
    } else if (form === 'ing' && !be && (tag === 'prep' || (tag === 'sub' && i < at))) {
      governed = 'prep';
      from = i;
      break;
    } else if (tag !== 'adv' && !(word === ',' && tokens[i + 1]?.tag === 'adv' && tokens[i - 1]?.tag === 'modal')) {
      break;
    }
    from = i;
  }
  return { from, negative, be, modality, finite: finite || form === 's', governed };
}

/** How many tokens a negating phrase takes that ends at `end` behind an auxiliary; 0 where there is none. */
function interposedNegation(tokens: readonly Token[], end: number, lexicon: GrammarLexicon): number {
  for (let from = end - 1; from >= Math.max(1, end - 3); from--) {
    const before = tokens[from - 1]?.tag;
    if ((before === 'modal' || before === 'aux') && phraseAt(lexicon.frontedNegations, tokens, from) === end - from + 1)
      return end - from + 1;
  }
  return 0;
}

function isNeed(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'modal' || token.lemma === 'have');
}

export function modalityOf(lemma: string): Modality {
  if (lemma === 'may' || lemma === 'can' || lemma === 'might' || lemma === 'could') return 'possibility';
  if (lemma === 'shall' || lemma === 'must' || lemma === 'should') return 'obligation';
  return 'fact';
}
