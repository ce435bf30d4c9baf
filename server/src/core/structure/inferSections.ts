import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ParsedDocument } from '../parse/document.ts';
import type { Sentence } from '../read/sentence.ts';
import type { ClauseMatch } from '../recognise/clauseMatch.ts';
import type { Section } from './section.ts';

export interface InferInput {
  readonly document: ParsedDocument;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly clauses: ReadonlyMap<string, ClauseMatch>;
  readonly knowledge: Knowledge;
}

/** Sections by topic for a text without headings. */
export function inferSections({ sections }: InferInput): readonly Section[] {
  return sections;
}
