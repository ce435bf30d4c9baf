import type { Span } from '../text/span.ts';

/** A value the document states, with every place where it does. */
export interface Fact {
  readonly value: string;
  readonly spans: readonly Span[];
}

/** A term that the document defines: `hereinafter "Personal Data"`, "Account means …". */
export interface Definition {
  readonly term: string;
  readonly span: Span;
  /** The defining text. */
  readonly meaning: Span;
}

/** What the document says of itself: used to fill inserted clauses and to check consistency. First stated first. */
export interface Facts {
  readonly companies: readonly Fact[];
  /** Companies that are not its own: whom it works with. */
  readonly otherCompanies: readonly Fact[];
  /** "we", "Kamoer": what the document calls the controller. */
  readonly aliases: readonly Fact[];
  readonly products: readonly Fact[];
  readonly emails: readonly Fact[];
  readonly phones: readonly Fact[];
  readonly addresses: readonly Fact[];
  readonly websites: readonly Fact[];
  readonly countries: readonly Fact[];
  /** ISO dates (`YYYY-MM-DD`), with what they are said to be. */
  readonly dates: readonly (Fact & { readonly role: 'effective' | 'updated' | 'version' | 'other' })[];
  readonly definitions: readonly Definition[];
  /** Whether "we" is defined to include affiliates. */
  readonly weIncludesAffiliates: boolean;
}
