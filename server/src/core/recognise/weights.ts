/**
 * What each kind of evidence weighs. A clause counts as stated from {@link weights.threshold} on. The figures were set on
 * one half of the evaluation policies and confirmed on the other (`npm run eval`).
 */
export const weights = {
  /** A sentence that states the clause outright. */
  stating: 1,
  /** A sentence that only speaks of its matter. */
  supporting: 0.5,
  /** The same under the clause's own heading. */
  supportingAtHome: 0.8,
  /** The clause's own heading, over content. */
  heading: 1,
  /** A heading that may also stand over something else ("Transfer"). */
  supportingHeading: 0.5,
  /** Factor for what is said of children, applicants or staff alone. */
  limited: 0.4,
  threshold: 0.99,
  /** From here on the matter is spoken of. */
  mention: 0.35,
  /** Characters below a heading from which on it has content. */
  leastContent: 24,
} as const;
