import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Token } from '../sentence.ts';
import { findTerms, type TermMatch } from './findTerms.ts';
import type { GrammarLexicon } from './lexicon.ts';

/**
 * The terms that name a thing in an English sentence: of all that match, those that are not part of a longer name
 * ("‹payment› processor"), of a compound that is none ("data protection") or the place where it lies ("on your device").
 */
export function findThings(
  tokens: readonly Token[],
  knowledge: Knowledge,
  lexicon: GrammarLexicon,
): readonly TermMatch[] {
  const terms = findTerms(tokens, knowledge, 'en', { withAims: true }).filter(
    (term, _, all) => !isPart(term, all) && isAsWritten(tokens, term),
  );
  return withHeads(
    tokens,
    terms.filter((term) => term.ontology !== 'dataTypes' || isData(tokens, term, lexicon)),
  );
}

/** "‹social› ‹media›", "‹payment› processor": a longer name of another kind holds the word. */
function isPart({ ontology, from, to }: TermMatch, all: readonly TermMatch[]): boolean {
  return all.some(
    (other) => other.ontology !== ontology && other.from <= from && to <= other.to && other.to - other.from > to - from,
  );
}

/** "accounting" is no "account": a deed's name is matched as it is written. */
function isAsWritten(tokens: readonly Token[], { isGerund, to }: TermMatch): boolean {
  return !isGerund || tokens[to - 1]?.word.endsWith('ing') === true;
}

function isData(tokens: readonly Token[], { from, to }: TermMatch, lexicon: GrammarLexicon): boolean {
  const last = tokens[to - 1] as Token;
  const [before, behind] = [tokens[from - 1], tokens[to]];
  if (lexicon.noDataBehind.has(behind?.lemma ?? '') || before?.word === 'please') return false;
  if (to - from > 1) return true;
  if (last.lemma === 'interest') return !lexicon.noDataBefore.has(before?.lemma ?? '');
  // "16 years of age", "under the age of 16"
  if (last.lemma === 'age') return before?.word !== 'of' && behind?.word !== 'of' && behind?.tag !== 'num';
  return !lexicon.dataPlaces.has(last.lemma) || !isPlace(tokens, from);
}

/** "stored on your device", "through the browser" */
function isPlace(tokens: readonly Token[], from: number): boolean {
  let before = from - 1;
  while (/^(?:det|pron|adj)$/.test(tokens[before]?.tag ?? '')) before--;
  return /^(?:on|from|in|through|via|by|to|onto|with|using|of)$/.test(tokens[before]?.word ?? '');
}

/** "precise location ‹data›": the noun behind a kind of data belongs to its name and is no other kind. */
function withHeads(tokens: readonly Token[], terms: readonly TermMatch[]): readonly TermMatch[] {
  const isHead = ({ from, to }: TermMatch) =>
    to === from + 1 && /^(?:data|information|detail|record)$/.test(tokens[from]?.lemma ?? '');
  const kept: TermMatch[] = [];
  for (const term of terms) {
    const owner = kept.findIndex((one) => one.ontology === 'dataTypes' && one.to === term.from);
    if (term.ontology === 'dataTypes' && owner >= 0 && isHead(term)) {
      kept[owner] = { ...(kept[owner] as TermMatch), to: term.to };
    } else kept.push(term);
  }
  return kept;
}
