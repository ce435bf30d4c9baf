import type { Sentence } from '../../../read/sentence.ts';

/** What only a part of a service offers has an age of its own. */
const activity =
  /\b(?:prizes?|draws?|competitions?|contests?|lotter(?:y|ies)|forum|chats?|purchases?|newsletter|loans?|bets?|betting|margin|trading|credit|savings|brokerage|alcohol\w*|tobacco|raffles?)\b/gi;

/** Whether the rule holds for what the other sentence speaks of: a rule for one activity holds for this one only. */
export function sameActivity(rule: Sentence, other: Sentence): boolean {
  const named = rule.text.toLowerCase().match(activity) ?? [];
  return named.length === 0 || named.some((one) => other.text.toLowerCase().includes(one));
}
