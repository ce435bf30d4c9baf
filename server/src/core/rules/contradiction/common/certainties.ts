/**
 * How sure of a stance other sources than the learnt model are, in its log odds. Chosen together with the numbers of
 * `areSure`, on real policies and on pairs of sentences.
 */
export const certainties = {
  /** A pattern for plain words, by itself or beside what is learnt. */
  plain: 2.5,
  /** A statement that the grammar reads. */
  stated: 4,
  /** A remark that only one thing can mean: "you must be at least 18 years old". */
  remark: 4.5,
} as const;
