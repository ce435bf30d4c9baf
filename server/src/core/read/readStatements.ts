import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ParsedDocument } from '../parse/document.ts';
import type { Facts } from './facts.ts';
import type { Sentence } from './sentence.ts';
import type { Statement } from './statement.ts';

/** What statements are read from. */
export interface ReadStatementsInput {
  readonly document: ParsedDocument;
  readonly sentences: readonly Sentence[];
  readonly facts: Facts;
  readonly knowledge: Knowledge;
}

/** Reads what the policy says is done, in the order of the text. */
export function readStatements(_input: ReadStatementsInput): readonly Statement[] {
  return [];
}
