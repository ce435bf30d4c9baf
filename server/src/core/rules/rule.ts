import type { Severity } from '../config/config.ts';
import type { Bilingual, RegimeId } from '../knowledge/types.ts';
import type { PolicyModel } from '../model.ts';
import type { Span } from '../text/span.ts';

/** Facts that a message is filled with; lists are joined in the reader's language by the renderer. */
export type MessageData = Readonly<Record<string, string | number | readonly string[]>>;

/** A message by its id: the texts stand in `server/knowledge/messages/<language>/<family>.yaml`. */
export interface Message {
  readonly id: string;
  readonly data: MessageData;
}

/** A place that a finding also speaks of. */
export interface Related {
  readonly span: Span;
  readonly message: Message;
}

/** What a rule found. Immutable and serialisable; offsets are those of the document. */
export interface Finding {
  readonly rule: string;
  readonly message: Message;
  readonly span: Span;
  readonly severity: Severity;
  readonly related: readonly Related[];
  readonly clauses: readonly string[];
  readonly regimes: readonly RegimeId[];
  readonly citations: readonly string[];
}

/** What a rule yields; whatever it leaves out has the rule's default. */
export interface Found {
  /** Id of the message within the rule: `conflict`. */
  readonly message: string;
  readonly data?: MessageData;
  readonly span: Span;
  readonly related?: readonly { readonly span: Span; readonly message: string; readonly data?: MessageData }[];
  /** For `missing` and `incomplete`: the rule id is a family with a clause behind it. */
  readonly rule?: string;
  readonly severity?: Severity;
  readonly clauses?: readonly string[];
  readonly regimes?: readonly RegimeId[];
  readonly citations?: readonly string[];
}

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
  /** Headings of the standard clauses that it inserts. */
  readonly clauses?: readonly string[];
}

/** A change that mends a finding. */
export interface Fix {
  readonly title: Message;
  /** `safe` may be applied unasked (fix all, on save); a `suggestion` changes meaning and is always the writer's choice. */
  readonly kind: 'safe' | 'suggestion';
  /** Disjoint, in any order. `{{NAME}}` in a new text is a placeholder that clients show as a tab stop. */
  readonly edits: readonly TextEdit[];
}

export interface RuleOptions {
  readonly id: string;
  /** One sentence for lists: what must hold. */
  readonly summary: Bilingual;
  readonly severity: Severity;
  check(policy: PolicyModel): Iterable<Found>;
  /** Fixes for one finding of this rule; pure, called when somebody asks for them. */
  fixes?(finding: Finding, policy: PolicyModel): readonly Fix[];
}

export type Rule = Readonly<RuleOptions>;

/** Declares a rule: one file each, named after its id (`contradiction/sharing` is `contradiction/sharing.ts`). */
export function defineRule(rule: RuleOptions): Rule {
  return Object.freeze(rule);
}
