import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { OntologyName } from '../ontology.ts';
import type { Token } from '../sentence.ts';
import { tokenise } from '../tokenise.ts';

/** A term of an ontology in a list of tokens: tokens `from` to `to` (exclusive). */
export interface TermMatch {
  readonly ontology: OntologyName;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** The term is written with "-ing": it has the dictionary form of another word ("accounting", "account"). */
  readonly isGerund: boolean;
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  readonly ids: { readonly ontology: OntologyName; readonly id: string; readonly isGerund: boolean }[];
}

const tries = new WeakMap<Knowledge, { readonly en: TrieNode; readonly zh: TrieNode }>();
const ontologies = ['dataTypes', 'recipients', 'purposes'] as const;

/**
 * Finds the terms of all ontologies, at each place the longest of each ontology; terms of one ontology do not overlap.
 * English is matched by dictionary forms, Chinese by the text itself.
 *
 * @param withAims also a single verb behind "to" names a purpose: "to ‹personalise› content".
 */
export function findTerms(
  tokens: readonly Token[],
  knowledge: Knowledge,
  language: 'en' | 'zh',
  { withAims = false }: { readonly withAims?: boolean } = {},
): readonly TermMatch[] {
  const root = trieOf(knowledge)[language];
  const found: TermMatch[] = [];
  const free = { dataTypes: 0, recipients: 0, purposes: 0 };
  for (let i = 0; i < tokens.length; i++) {
    let node = root.next.get((tokens[i] as Token).lemma);
    // Few words begin a term.
    if (!node) continue;
    let longest = noMatches;
    for (let to = i + 1; node; to++) {
      for (const { ontology, id, isGerund } of node.ids) {
        if (i >= free[ontology]) longest = withLonger(longest, { ontology, id, from: i, to, isGerund });
      }
      const next = tokens[to];
      node = next && node.next.get(next.lemma);
    }
    for (const match of longest) {
      // "interested", "we address": a single word names a thing only where it is a noun.
      if (
        match.to === i + 1 &&
        language === 'en' &&
        !isNominal(tokens[i] as Token) &&
        !(withAims && isAim(tokens, match))
      )
        continue;
      found.push(match);
      free[match.ontology] = match.to;
    }
  }
  return found;
}

const noMatches: readonly TermMatch[] = [];

/** The matches with a longer one in the place of that of the same ontology. */
function withLonger(matches: readonly TermMatch[], longer: TermMatch): readonly TermMatch[] {
  if (matches.length === 0) return [longer];
  const isNew = matches.every(({ ontology }) => ontology !== longer.ontology);
  return isNew ? [...matches, longer] : matches.map((match) => (match.ontology === longer.ontology ? longer : match));
}

function isNominal({ tag, word, lemma }: Token): boolean {
  return (
    tag === 'noun' || tag === 'name' || tag === 'pron' || (tag !== 'verb' && word === lemma) || word.endsWith('ing')
  );
}

/** "to ‹personalise› content": a single verb names what is aimed at behind "to". */
function isAim(tokens: readonly Token[], { ontology, from }: TermMatch): boolean {
  const before = tokens[from - 1];
  return ontology === 'purposes' && (before?.tag === 'to' || before?.tag === 'conj' || before?.word === ',');
}

function trieOf(knowledge: Knowledge): { readonly en: TrieNode; readonly zh: TrieNode } {
  const known = tries.get(knowledge);
  if (known) return known;
  const both = { en: emptyNode(), zh: emptyNode() };
  for (const ontology of ontologies) {
    for (const { id, terms } of knowledge[ontology]) {
      for (const language of ['en', 'zh'] as const) {
        for (const term of terms[language]) add(both[language], term, language, { ontology, id }, knowledge);
      }
    }
  }
  tries.set(knowledge, both);
  return both;
}

function add(
  root: TrieNode,
  term: string,
  language: 'en' | 'zh',
  name: { readonly ontology: OntologyName; readonly id: string },
  knowledge: Knowledge,
): void {
  let node = root;
  for (const { lemma } of tokenise(term, language, knowledge)) {
    const next = node.next.get(lemma) ?? emptyNode();
    node.next.set(lemma, next);
    node = next;
  }
  if (!node.ids.some(({ ontology }) => ontology === name.ontology))
    node.ids.push({ ...name, isGerund: term.endsWith('ing') });
}

function emptyNode(): TrieNode {
  return { next: new Map(), ids: [] };
}
