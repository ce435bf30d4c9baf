import type { Token } from '../sentence.ts';
import type { TermMatch } from './findTerms.ts';
import type { Predicate } from './predicate.ts';
import { type Region, regionAt } from './regions.ts';

/**
 * The purposes of a deed: what stands behind "for", "to" with a verb, "so that" or before "purposes". A word like "security"
 * or "payment" alone is none. What another clause says is of its own deed.
 */
export function purposesOf(
  tokens: readonly Token[],
  terms: readonly TermMatch[],
  regions: readonly Region[],
  { at, restrictive }: Predicate,
): readonly TermMatch[] {
  const named = terms.filter(({ ontology }) => ontology === 'purposes');
  if (named.length === 0) return [];
  const own = limitAt(regions, at);
  // "the data ‹collected› here are used for …": a participle tells no purpose of its own.
  if (restrictive && !own) return [];
  const isPurpose = purposeTokens(tokens, regions);
  return named.filter(({ from }) => limitAt(regions, from) === own && isPurpose[from]);
}

/** The clause inside the sentence that holds a token: what it says belongs to its own deed. */
function limitAt(regions: readonly Region[], at: number): Region | undefined {
  const region = regionAt(regions, at);
  return region?.kind === 'purpose' ? undefined : region;
}

/** For each token whether it stands in a phrase that tells a purpose. */
function purposeTokens(tokens: readonly Token[], regions: readonly Region[]): readonly boolean[] {
  const inside: boolean[] = [];
  let opened: 'for' | 'to' | undefined;
  let region: Region | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const { word } = tokens[i] as Token;
    const here = regionAt(regions, i);
    if (here !== region && here?.kind !== 'purpose') opened = undefined;
    region = here;
    opened = opens(tokens, i) ?? (opened && closes(tokens, i, opened) ? undefined : opened);
    inside[i] = opened !== undefined;
    if (word === 'purpose' || word === 'purposes') markBefore(tokens, i, inside);
  }
  return inside;
}

function opens(tokens: readonly Token[], i: number): 'for' | 'to' | undefined {
  const { word, tag } = tokens[i] as Token;
  const next = tokens[i + 1]?.word ?? '';
  if (word === 'for' && !/^(?:as|example|instance)$/.test(next)) return 'for';
  if ((word === 'purpose' || word === 'purposes') && next === 'of') return 'for';
  if (word === 'with' && tokens[i - 1]?.word === 'connection') return 'for';
  if (word === 'help' || (word === 'so' && next === 'that')) return 'to';
  if (tag !== 'to') return undefined;
  const verb = tokens[i + 1]?.tag === 'adv' ? tokens[i + 2] : tokens[i + 1];
  return verb?.tag === 'verb' ? 'to' : undefined;
}

/** Where a phrase of purpose ends: at another clause, or a preposition that leads away from it. */
function closes(tokens: readonly Token[], i: number, opened: 'for' | 'to'): boolean {
  const { word, tag } = tokens[i] as Token;
  const before = tokens[i - 1];
  if (tag === 'modal' || tag === 'aux' || tag === 'sub') return true;
  if (tag === 'pron') return /^(?:we|they|it|i|which|who|whom)$/.test(word);
  if (tag === 'verb') return opened === 'for' && !word.endsWith('ing') && before?.tag !== 'adj';
  if (tag === 'prep') return (opened === 'to' ? /^(?:from|by|through|via|under|at|as)$/ : /^(?!of$|to$)/).test(word);
  return false;
}

/** "for marketing and ‹statistical› purposes" */
function markBefore(tokens: readonly Token[], at: number, inside: boolean[]): void {
  for (let i = at - 1; i >= 0 && !/^(?:verb|prep|to|sub|modal|aux)$/.test(tokens[i]?.tag ?? ''); i--) inside[i] = true;
}
