import type { Config } from '../config/config.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ParsedDocument } from '../parse/document.ts';
import type { Sentence } from '../read/sentence.ts';
import type { Section } from '../structure/section.ts';
import type { ClauseMatch } from './clauseMatch.ts';

export interface ClassifyInput {
  readonly path: string;
  readonly document: ParsedDocument;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly clauses: ReadonlyMap<string, ClauseMatch>;
  readonly knowledge: Knowledge;
  readonly config: Config;
}

/** Whether a text is a privacy policy. */
export function classifyDocument({ path, document, sections }: ClassifyInput): 'privacy-policy' | 'other' {
  if (document.language === 'other') return 'other';
  const titles = sections.slice(0, 3).map((section) => section.title);
  return /privacy|data protection|隐私|隱私|个人信息/i.test(
    `${path} ${titles.join(' ')} ${document.prose.slice(0, 500)}`,
  )
    ? 'privacy-policy'
    : 'other';
}
