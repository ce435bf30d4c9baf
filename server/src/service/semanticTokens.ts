import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { PolicyModel } from '../core/model.ts';
import type { Sentence, Token } from '../core/read/sentence.ts';
import { findSentences } from '../core/read/sentenceGroups.ts';
import { positionAt } from '../core/text/lineIndex.ts';
import { type Span, shift } from '../core/text/span.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { crossReferences } from './crossReferences.ts';
import { occurrencesOf } from './navigation.ts';

/** Token types that every colour theme knows, in the order of the legend, with what each stands for in a policy. */
const types = {
  placeholder: 'macro',
  contact: 'string',
  reference: 'function',
  quantity: 'number',
  party: 'class',
  term: 'type',
  negation: 'operator',
  obligation: 'keyword',
  numbering: 'enumMember',
} as const;
type TokenType = keyof typeof types;

const order = Object.keys(types) as readonly TokenType[];

export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: Object.values(types), tokenModifiers: [] };

const obligations = new Set(['must', 'shall', 'should', '应', '应当', '必须', '须']);
const parties = new Set(['we', 'us', 'our', 'you', 'your', '我们', '您', '你']);

/** Colours for text that has no grammar: numbering, terms, parties, negations, obligations, quantities, contacts. */
export function semanticTokens({ model, findings, lines }: AnalysedPolicy): SemanticTokens {
  const words = findSentences(model, wordsOf, wordsOf).flatMap(({ sentence: { span }, found }) =>
    found.map(({ type, span: own }) => ({ type, span: shift(own, span.start) })),
  );
  const wordSpans = (wanted: TokenType) => words.filter(({ type }) => type === wanted).map(({ span }) => span);
  const terms = [...new Set(model.facts.definitions.map(({ term }) => term))];
  const placeholders = findings.filter(({ rule }) => rule.startsWith('placeholder/')).map(({ span }) => span);
  const spans: Record<TokenType, readonly Span[]> = {
    placeholder: placeholders,
    contact: factSpans(model, ['emails', 'phones', 'websites', 'addresses']),
    reference: crossReferences(model).map(({ span }) => span),
    quantity: [
      ...factSpans(model, ['dates']),
      ...model.statements.flatMap((s) => s.quantities.map(({ span }) => span)),
    ],
    party: [...factSpans(model, ['companies', 'products']), ...wordSpans('party')],
    term: terms.flatMap((term) => occurrencesOf(model.document.prose, term)),
    negation: wordSpans('negation'),
    obligation: wordSpans('obligation'),
    numbering: model.document.blocks.flatMap(({ marker }) =>
      marker && marker.style !== 'bullet' ? [marker.span] : [],
    ),
  };
  const tokens = order.flatMap((type, index) => spans[type].map((span) => ({ span, index })));
  tokens.sort((a, b) => a.span.start - b.span.start || a.index - b.index);

  const data: number[] = [];
  let [line, character, end] = [0, 0, 0];
  for (const { span, index } of tokens) {
    // Of overlapping ones the first counts; a token of several lines would need splitting, and none is worth it.
    if (span.start < end || span.end <= span.start) continue;
    const from = positionAt(lines, span.start);
    if (positionAt(lines, span.end).line !== from.line) continue;
    data.push(from.line - line, from.line === line ? from.character - character : from.character);
    data.push(span.end - span.start, index, 0);
    [line, character, end] = [from.line, from.character, span.end];
  }
  return { data };
}

type FactKind = 'emails' | 'phones' | 'websites' | 'addresses' | 'dates' | 'companies' | 'products';

function factSpans({ facts }: PolicyModel, kinds: readonly FactKind[]): readonly Span[] {
  return kinds.flatMap((kind) => facts[kind].flatMap(({ spans }) => spans));
}

/** A word that has a colour by itself, with its place in the sentence. */
interface ColouredWord {
  readonly type: TokenType;
  readonly span: Span;
}

function wordsOf({ tokens }: Sentence): readonly ColouredWord[] | undefined {
  const words = tokens.flatMap(({ word, tag, start, end }) =>
    typesOf(word, tag).map((type) => ({ type, span: { start, end } })),
  );
  return words.length === 0 ? undefined : words;
}

function typesOf(word: string, tag: Token['tag']): readonly TokenType[] {
  const types: TokenType[] = [];
  if (parties.has(word)) types.push('party');
  if (tag === 'neg') types.push('negation');
  if (obligations.has(word)) types.push('obligation');
  return types;
}
