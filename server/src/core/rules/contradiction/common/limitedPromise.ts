import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';

/** "If you reject them, …", "For website usage, …": said of one case or one part. */
const ofOneCase =
  /^\W*(?:if|when|where|while|during|unless|until|once|should you|as (?:long|soon) as|for (?!the avoidance|clarity|your (?:safety|privacy|protection|security))[^.,;]{1,60},|on (?:the|this|our|your) [^.,;]{1,60},)(?![^.,;]*\bwhatever\b)|^(?:如果?|若|当|在[^，。]{1,20}(?:时|情况下))/i;

/** "These cookies do not …", "They never …": said of things named before it. */
const ofThingsBefore =
  /\b(?:this|these|those|such) (?:\w+ )?(?:cookies?|pixels?|technolog(?:y|ies)|identifiers?|tags?|tools?|features?|functions?)\b|^\W*(?:they|these|those|such|neither of (?:these|those|them))\b|^(?:这些|此类|该等|它们)/i;

/** "…, even if they are not shown", "fonts which are free of tracking": said by the way, of one thing. */
const byTheWay =
  /\b(?:even (?:if|though|when)|whether or not|although|though|(?:which|that) (?:is|are|do|does|will|have|has) (?:not|never|free)\b)/i;

/** "Nothing is sent without a reason": something is, with one. */
const waived = /\b(?:no|not|never|nothing|nobody|none|cannot)\b[^.;]*\bwithout (?!(?:any )?exception)/i;

/** "Not uploaded by default": it is where a setting says so. */
const hedged = /\bby default\b|默认/i;

const openings = new WeakMap<Knowledge, RegExp>();

/** "Plausible counts visits without cookies": said of one company or tool, where that is not our own. */
function isOfNamedService({ knowledge, facts }: PolicyModel, text: string): boolean {
  let opening = openings.get(knowledge);
  if (!opening) {
    const { en = [], zh = [] } = knowledge.lexicons['named-services'] ?? {};
    opening = new RegExp(`^\\W*(?:the )?(${en.join('|')})\\b|^(${zh.join('|')})`, 'i');
    openings.set(knowledge, opening);
  }
  const [, english, chinese] = opening.exec(text) ?? [];
  const name = (english ?? chinese)?.toLowerCase();
  if (name === undefined) return false;
  const own = [...facts.companies, ...facts.aliases, ...facts.products];
  return !own.some(({ value }) => value.toLowerCase().includes(name));
}

/**
 * Whether a promise that something is never done is limited by its own words: to a case or a condition, to things named
 * before it, to a company that it names; or is said by the way.
 */
export function isLimitedPromise(policy: PolicyModel, { text }: Sentence): boolean {
  return limits.some((limit) => limit.test(text)) || isOfNamedService(policy, text);
}

const limits = [ofOneCase, ofThingsBefore, byTheWay, waived, hedged];
