import type { StanceModel } from '../recognise/stances/stanceModel.ts';
import type {
  Bilingual,
  ChangeDuties,
  ClauseType,
  DraftPractice,
  ExceptionItem,
  ExceptionList,
  Lexicon,
  OntologyNode,
  Placeholder,
  PlainWords,
  Regime,
  RegimeId,
  Signal,
  Wording,
} from './types.ts';

/** The compiled knowledge: plain data, the same for every document. */
export interface Knowledge {
  readonly clauses: readonly ClauseType[];
  readonly regimes: readonly Regime[];
  readonly signals: readonly Signal[];
  readonly dataTypes: readonly OntologyNode[];
  readonly recipients: readonly OntologyNode[];
  readonly purposes: readonly OntologyNode[];
  readonly placeholders: readonly Placeholder[];
  /** Lists of situations without consent, and the items that they are made of. */
  readonly exceptionLists: readonly ExceptionList[];
  readonly exceptionItems: readonly ExceptionItem[];
  readonly wordings: readonly Wording[];
  /** Duties of who changes a policy. */
  readonly changes: readonly ChangeDuties[];
  /** What “New policy…” offers to pick from. */
  readonly drafts: readonly DraftPractice[];
  /** Word lists by name (`lexicons/<name>.yaml`): verb classes, hedges, negators, abbreviations. */
  readonly lexicons: Readonly<Record<string, Lexicon>>;
  /** Words that rules look for beside a place of the text (`words/<name>.yaml`); the stances are learnt without them. */
  readonly words: Readonly<Record<string, Bilingual<readonly string[]>>>;
  /** What tells the stances that a sentence may take (`stances/<topic>.yaml`), learnt from their examples. */
  readonly stances: Readonly<Record<'en' | 'zh', StanceModel>>;
  /** Patterns for what takes a stance in plain words (`plain-stances/<topic>.yaml`), by stance. */
  readonly plainStances: Readonly<Record<string, PlainWords>>;
  /** Patterns for what rules look for in all sentences (`remarks/<topic>.yaml`). */
  readonly remarks: Readonly<Record<string, PlainWords>>;
  /** Patterns for what rules ask of a sentence in which they have found something (`remarks/<topic>.yaml`). */
  readonly guards: Readonly<Record<string, PlainWords>>;
  /** Message texts: language → rule id → message id → template with `{name}`. */
  readonly messages: Readonly<Record<'en' | 'zh', Readonly<Record<string, Readonly<Record<string, string>>>>>>;
}

/** Finds a clause type. Throws for an id that is none: ids in code are checked by the tests. */
export function clauseType(knowledge: Knowledge, id: string): ClauseType {
  const found = knowledge.clauses.find((c) => c.id === id);
  if (!found) throw new Error(`no clause type “${id}”`);
  return found;
}

export function regime(knowledge: Knowledge, id: RegimeId): Regime {
  const found = knowledge.regimes.find((r) => r.id === id);
  if (!found) throw new Error(`no regime “${id}”`);
  return found;
}
