import type { MessageData } from '../core/rules/rule.ts';
import type { AnalysedPolicy } from './analysis.ts';
import { type MessageLanguage, serviceText } from './messages.ts';

/** How the reader's editor is spoken to. */
export interface Presentation {
  readonly language: MessageLanguage;
  /** Address of a page: a rule's id, `clauses/contact` or `regimes/gdpr`. */
  pageLink(page: string): string;
}

/** A text of the editor features, in the reader's language. */
export function say(policy: AnalysedPolicy, presentation: Presentation, id: string, data?: MessageData): string {
  return serviceText(policy.model.knowledge, id, data, presentation.language);
}
