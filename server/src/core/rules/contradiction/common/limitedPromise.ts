import type { Sentence } from '../../../read/sentence.ts';

/** "If you reject them, …", "For website usage, …": said of one case or one part. */
const ofOneCase =
  /^\W*(?:if|when|where|while|during|unless|until|once|should you|as (?:long|soon) as|for (?!the avoidance|clarity|your (?:safety|privacy|protection|security))[^.,;]{1,60},|on (?:the|this|our|your) [^.,;]{1,60},)(?![^.,;]*\bwhatever\b)|^(?:如果?|若|当|在[^，。]{1,20}(?:时|情况下))/i;

/** "These cookies do not …", "They never …": said of things named before it. */
const ofThingsBefore = /^\W*(?:they|these|those|such|neither of (?:these|those|them))\b|^(?:这些|此类|该等|它们)/i;

/** "…, even if they are not shown", "fonts which are free of tracking": said by the way, of one thing. */
const byTheWay =
  /\b(?:even (?:if|though|when)|whether or not|although|though|(?:which|that) (?:is|are|do|does|will|have|has) (?:not|never|free)\b)/i;

/** "Nothing is sent without a reason": something is, with one. */
const waived = /\b(?:no|not|never|nothing|nobody|none|cannot)\b[^.;]*\bwithout (?!(?:any )?exception)/i;

/**
 * Whether a promise that something is never done is limited by its own words to a case or condition, to things named before it, or is
 * said by the way.
 */
export function isLimitedPromise({ text }: Sentence): boolean {
  return ofOneCase.test(text) || ofThingsBefore.test(text) || byTheWay.test(text) || waived.test(text);
}
