import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { says } from '../../../recognise/readRemarks.ts';
import { ownNames } from './ownNames.ts';

/** "When you use the app", "on this website": wherever there is something to promise. */
const everywhere = String.raw`(?:our|the|this) (?:\w+ )?(?:web ?site|site|app|application|service|platform|game|extension|bot|software)s?\b`;

/** "When you use the app": said of the whole service. */
export const whileUsing = new RegExp(
  String.raw`^\W*(?:when|while|whenever|if|as|by) (?:you )?(?:use|using|visit|visiting|play|playing|browse|browsing) (?:of )?${everywhere}`,
  'i',
);

/** "If you reject them, …", "For website usage, …", "On your request, …": said of one case or one part. */
const ofOneCase = new RegExp(
  String.raw`^\W*(?:if|when|where|while|during|unless|until|once|should you|as (?:long|soon) as (?:you|the|your)|for [^.,;]{0,40}\b(?:usage|visit(?:or)?s?|customers?|guests?|purposes?|residents|subscribers|this|these|that)\b[^.,;]{0,20},|on (?!${everywhere})(?:the|our|your) [^.,;]{1,60},)(?![^.,;]*\bwhatever\b)|^(?:如果?|若|当|在[^，。]{1,20}(?:时|情况下))`,
  'i',
);

/** "These cookies do not …", "They never …": said of things named before it. */
const ofThingsBefore =
  /\b(?:this|these|those|such) (?:\w+ )?(?:cookies?|pixels?|technolog(?:y|ies)|identifiers?|tags?|tools?|features?|functions?)\b|^\W*(?:they|these|those|such|neither of (?:these|those|them))\b|^(?:这些|此类|该等|它们)/i;

/** "…, even if they are not shown", "fonts which are free of tracking": said by the way, of one thing. */
const aside =
  /\b(?:even (?:if|though|when)|whether or not|although|though)\b|\b(?:which|that) (?:is|are|do|does|will|have|has) (?:not|never|free)\b/i;
const negation = /\b(?:not|never|no|none|nobody|nothing|nor|neither|cannot|without)\b|n['’]t\b/i;

/** Whether nothing is denied before the aside: "We do not use cookies, although many sites do" promises. */
function isByTheWay(text: string): boolean {
  const at = aside.exec(text)?.index;
  return at !== undefined && !negation.test(text.slice(0, at));
}

/** "Your use of acme.example is not tracked": said of one site by its address, where the text speaks of more. */
const ofOneSite =
  /^\W*(?:your use of|on|when using|while using|if you visit)\s+(?:the\s+|our\s+)?[\w-]+(?:\.[\w-]+)+\s/i;

/** "Nothing is sent without a reason": something is, with one. */
export const waived = /\b(?:no|not|never|nothing|nobody|none|cannot)\b[^.;]*\bwithout (?!(?:any )?exception)/i;

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
  return !ownNames(facts).some((own) => own.toLowerCase().includes(name));
}

const limits = [ofThingsBefore, ofOneSite, waived, hedged];

/**
 * Whether a promise that something is never done is limited by its own words: to a case or a condition, to things named
 * before it, to a company that it names; or is said by the way.
 */
export function isLimitedPromise(policy: PolicyModel, { text, index }: Sentence): boolean {
  return (
    (ofOneCase.test(text) && !whileUsing.test(text)) ||
    isByTheWay(text) ||
    limits.some((limit) => limit.test(text)) ||
    says(policy, index, 'of-one-occasion') ||
    isOfNamedService(policy, text)
  );
}
