import type { Sentence } from '../../../read/sentence.ts';
import { allMatches } from '../../../text/allMatches.ts';

/** What only a part of a service offers has an age of its own. */
const activity =
  /\b(?:prizes?|draws?|competitions?|contests?|lotter(?:y|ies)|forum|chats?|purchases?|newsletter|loans?|bets?|betting|margin|trading|credit|savings|brokerage|alcohol\w*|tobacco|raffles?)\b/gi;

/** "Sign up for races", "take part in the training": what one can join without using the rest. */
const joined =
  /\b(?:(?:sign(?:ing)? up|register(?:ing)?|enrol(?:l?ing)?|apply(?:ing)?) for|(?:tak(?:e|ing) part|participat(?:e|ing)|compet(?:e|ing)) in|enter(?:ing)?|attend(?:ing)?) (?:(?:the|our|a|an|any|one of our) )?((?:\w+ ){0,2}?\w+)(?= (?:if|when|unless|with|without|only|until|on|at|by|in|and|or)\b|[.,;:!]|$)/gi;

/** What one signs up for to use the whole. */
const whole =
  /\b(?:services?|accounts?|apps?|sites?|websites?|platforms?|memberships?|games?|contracts?|data|information|names?)$/i;

function joinedIn({ text }: Sentence): readonly string[] {
  return allMatches(joined, text).flatMap(([, thing = '']) =>
    whole.test(thing) ? [] : [thing.toLowerCase().replace(/s$/, '')],
  );
}

/** Whether the rule holds for what the other sentence speaks of: a rule for one activity holds for this one only. */
export function sameActivity(rule: Sentence, other: Sentence): boolean {
  const named = [...(rule.text.toLowerCase().match(activity) ?? []), ...joinedIn(rule)];
  return named.length === 0 || named.some((one) => other.text.toLowerCase().includes(one));
}
