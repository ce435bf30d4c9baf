/** Types of the knowledge files under `server/knowledge`, as compiled by `server/build/knowledge.ts`. */

export const regimeIds = [
  'pipl',
  'ndsmr',
  'gbt',
  'app',
  'gdpr',
  'uk',
  'ccpa',
  'caloppa',
  'coppa',
  'lgpd',
  'pipeda',
  'appi',
  'pdpa',
  'usst',
  'apple',
  'gplay',
] as const;
export type RegimeId = (typeof regimeIds)[number];

/** English and Chinese forms of a text. */
export interface Bilingual<T = string> {
  readonly en: T;
  readonly zh: T;
}

export type Level = 'required' | 'conditional' | 'recommended';

/** How a citation was checked; everything but `stored-text` and `stored-secondary` is shown as "check the citation". */
export type Verification =
  | 'stored-text'
  | 'stored-secondary'
  | 'mixed'
  | 'mirrors-gdpr'
  | 'general-knowledge'
  | 'drafting-practice';

/** What one regime wants of one clause. A pair that is not listed is not asked for. */
export interface Requirement {
  readonly level: Level;
  /** An expression over signals: `cookies and not (app or website)`. */
  readonly condition?: string;
  readonly citation: string;
  /** What the cited place says, where that is narrower than the clause: "duty of the product", "45 days". */
  readonly note?: string;
  readonly verified: Verification;
}

export interface ClauseElement {
  readonly id: string;
  /** What it is, to be listed: "a telephone number". */
  readonly text: Bilingual;
  /** Level per regime; where none is given the element is recommended. Only a required one makes a clause incomplete. */
  readonly asked: Partial<Record<RegimeId, 'required' | 'recommended'>>;
  readonly citations: Partial<Record<RegimeId, string>>;
  /** An expression over signals without which nobody asks for the element: opt-out signals concern those who sell. */
  readonly condition?: string;
  /** Patterns that show that the element is there. */
  readonly cues: Bilingual<readonly string[]>;
  /** Elements of the same clause of which each answers for this one: an e-mail address is a channel. */
  readonly satisfiedBy: readonly string[];
}

/** Another clause that answers for this one: naming the recipients satisfies the processors. */
export interface Stand {
  readonly clause: string;
  /** Only where that clause has this element. */
  readonly element?: string;
  /** Regimes that want the clause itself. */
  readonly except: readonly RegimeId[];
}

export interface ClauseVariant {
  readonly id: string;
  readonly title: Bilingual;
  /** Heading of the text, where it is not the clause's own. */
  readonly heading?: Bilingual;
  readonly en: string;
  readonly zh: string;
  /** Regimes for which this text is used instead of the standard one. */
  readonly regimes: readonly RegimeId[];
}

/** One clause type: one file under `server/knowledge/clauses`. */
export interface ClauseType {
  readonly id: string;
  /** Place in a complete policy, 0-based. */
  readonly order: number;
  /** Its name in lists and messages. */
  readonly title: Bilingual;
  /** The heading under which the standard text is inserted. */
  readonly heading: Bilingual;
  /** What it does, in a sentence without a subject. */
  readonly definition: Bilingual;
  readonly group?: 'data-subject-rights';
  readonly elements: readonly ClauseElement[];
  readonly headings: Bilingual<readonly string[]>;
  /** Patterns for sentences that state the clause. */
  readonly cues: Bilingual<readonly string[]>;
  /** Patterns for sentences that answer it in the negative. */
  readonly denials: Bilingual<readonly string[]>;
  /** Patterns for sentences that look alike and are not the clause. */
  readonly confusable: Bilingual<readonly string[]>;
  readonly levels: Partial<Record<RegimeId, Requirement>>;
  /** Standard text with `{{PLACEHOLDER}}`s, without its heading. `[[…]]` is an optional block, kept or deleted by the writer. */
  readonly text: Bilingual;
  readonly variants: readonly ClauseVariant[];
  readonly satisfiedBy: readonly Stand[];
  /** Asked for even of a policy that says that no personal information is collected: who says so, and since when. */
  readonly withoutData: boolean;
  /** The signal that the text refers to another document for it: what lacks then is worth a hint only. */
  readonly elsewhere?: string;
  /** Worth a hint where a policy is silent on it, because readers expect an answer: “say whether …”. */
  readonly sayWhether: boolean;
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] };
}

/** A pattern by which a text shows for which regime it is meant. */
export interface RegimeSign {
  readonly pattern: string;
  /** Why it shows that the text is meant for the regime: the end of "this policy …". */
  readonly reason: string;
  /** Patterns of which none may be in the same sentence: what it says there rests on another law. */
  readonly unless: readonly string[];
}

export interface Regime {
  readonly id: RegimeId;
  readonly name: Bilingual;
  /** Short name for messages: "GDPR". */
  readonly short: string;
  /** The official text. */
  readonly url: string;
  /** What kind of rule it is and whom it binds, in a sentence or two. */
  readonly about: Bilingual;
  /** Which text its citations were compared with, and when. */
  readonly checked: string;
  /** Taken whenever the named regime is detected: China's regulations go with PIPL. */
  readonly follows?: RegimeId;
  /** A policy written in one of these languages is meant for the regime. */
  readonly languages: readonly ('en' | 'zh')[];
  /** Lists of names (lexicons) of the people whom it protects: rights given to others alone do not answer it. */
  readonly people: readonly string[];
  /** The list (lexicon) of legal forms that show that a company has its seat where the regime applies, with the reason. */
  readonly companyForms?: { readonly list: string; readonly reason: string };
  /** Patterns that show that a text is meant for this regime, with the reason shown to the writer. */
  readonly signs: readonly RegimeSign[];
}

/** A list of words or patterns (`lexicons/<name>.yaml`). */
export interface Lexicon extends Bilingual<readonly string[]> {
  /** Of a list of names of the people of a place: what the place is called in reports (“eu”, “us-ca”). */
  readonly region?: string;
}

/** A signal that conditions are written with. */
export interface Signal {
  readonly id: string;
  readonly text: Bilingual;
  /** Set by the configuration only (`facts`), never read from the text. */
  readonly settingOnly: boolean;
  /** The fact of the configuration that sets it; `values`: the fact is a list, and holds one of these. */
  readonly setting?: { readonly fact: string; readonly values: readonly string[] };
  readonly triggers: Bilingual<readonly string[]>;
  /** Patterns of look-alikes: a trigger that shares a word with one does not count. */
  readonly not: Bilingual<readonly string[]>;
  /** Read only where the text opens: in its title and its first sentences, which speak for the whole. */
  readonly opening: boolean;
  /** Holds as well where one of these signals does. */
  readonly impliedBy: readonly string[];
  /** Holds as well where one of these clauses is stated; declared false where one is denied. */
  readonly clauses: readonly string[];
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] };
}

/** A node of an ontology: data types, recipients or purposes. */
export interface OntologyNode {
  readonly id: string;
  readonly parents: readonly string[];
  readonly label: Bilingual;
  /** Words and phrases (lemmas, singular) that name it. */
  readonly terms: Bilingual<readonly string[]>;
}

export interface Placeholder {
  readonly id: string;
  readonly hint: Bilingual;
  /** Which fact of the document fills it, where one does. */
  readonly fact?: string;
  readonly choices?: Bilingual<readonly string[]>;
}

/** How something is said in plain words. */
export interface PlainWords {
  readonly patterns: Bilingual<readonly string[]>;
  /** In the same sentence they rule the patterns out. */
  readonly unless?: Bilingual<readonly string[]>;
}

/**
 * A wording that regulators object to, or that translations get wrong, for the rule whose id `rule` is. Several entries of
 * one rule differ in where they count and in the reason that the message gives.
 */
export interface Wording {
  readonly id: string;
  readonly rule: string;
  readonly patterns: Bilingual<readonly string[]>;
  /** Patterns that make the same sentence harmless: the particulars follow, the reader is allowed something. */
  readonly unless: Bilingual<readonly string[]>;
  /** Counts only in passages that state one of these clauses; everywhere where empty. */
  readonly within: readonly string[];
  /** Why it matters, with the source: a phrase for the message. */
  readonly reason: Bilingual;
  /** What to write instead. */
  readonly advice: Bilingual;
  readonly severity: 'warning' | 'information' | 'hint';
  /** At most one finding a document: for habits that run through a whole text. */
  readonly once: boolean;
  /** Harmless where the particulars follow: in brackets, behind a colon, in the list or sentence after it. */
  readonly unlessDetailed: boolean;
  /** Harmless, too, where two other sentences of the same paragraph have what makes it harmless (`unless`). */
  readonly unlessNear: boolean;
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] };
}

/** A usual answer to a question of a new policy, to be picked instead of typed. */
export interface DraftPractice {
  readonly id: string;
  readonly kind: 'collected' | 'cookie' | 'recipient';
  /** Its name in the list; for cookies and recipients also in the policy. */
  readonly title: Bilingual;
  /** Data that are collected or received. */
  readonly items?: Bilingual;
  readonly purpose: Bilingual;
  /** How long data are kept or a cookie lives. */
  readonly kept?: Bilingual;
  /** How data are obtained, where people do not provide them. */
  readonly obtained?: Bilingual;
  /** Legal basis, where it is not the contract. */
  readonly basis?: Bilingual;
  /** The interest pursued, where that is the basis. */
  readonly interest?: Bilingual;
  /** Data that nobody has to give. */
  readonly optional: boolean;
  /** A cookie without which the service does not work. */
  readonly necessary: boolean;
  /** Picked until the writer says otherwise. */
  readonly usual: boolean;
}

/** What a later version of a policy may state anew. */
export type ChangeKind = 'data' | 'purpose' | 'recipient' | 'abroad' | 'period' | 'age' | 'controller' | 'contact';

/** What the regimes ask of who makes such a change. */
export interface ChangeDuties {
  readonly kind: ChangeKind;
  readonly duties: Partial<
    Record<
      RegimeId,
      { readonly duty: 'notice' | 'consent'; readonly citation: string; readonly verified: Verification }
    >
  >;
}

/** A situation in which consent is not needed, as the exceptions lists name it. */
export interface ExceptionItem {
  readonly id: string;
  readonly text: Bilingual;
  readonly cues: Bilingual<readonly string[]>;
  /** Patterns of which one must be there, or the item says more than the standard does. */
  readonly essential: Bilingual<readonly string[]>;
  /** What lacks then, in the reader's words. */
  readonly lacks?: string;
  /** The ground of the Chinese Personal Information Protection Law that carries it; undefined where none does. */
  readonly pipl?: string;
}

/** One of the lists that look alike; its lead-in tells which it is. */
export interface ExceptionList {
  readonly id: 'collect' | 'share' | 'refuse';
  /** The clause that the list states. */
  readonly clause: string;
  /** Where the standard has it. */
  readonly source: string;
  readonly leadIns: Bilingual<readonly string[]>;
  /** Ids of its items, in the order of the standard. */
  readonly items: readonly string[];
}
