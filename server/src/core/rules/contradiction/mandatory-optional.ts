import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './opposePositions.ts';
import { mayServeSameFunction, mentionedData, namesSameDatum, sharedWords } from './sharedTopic.ts';

/** A datum is optional in one place and required in the other. */
export const contradictionMandatoryOptional = defineRule({
  id: 'contradiction/mandatory-optional',
  summary: 'A datum is either optional or required.',
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['optional'],
      breaches: ['mandatory'],
      plainIsSure: true,
      severity: 'warning',
      holds: ({ sentence: a }, { sentence: b }) => speaksOfSame(policy, a, b) && mayServeOneFunction(policy, a, b),
    });
  },
});

/** What is asked for to show who somebody is, or for their rights, is no condition of the service. */
const ofRequests = /\b(?:verif\w+|identity|rights?)\b/i;

/** Whether what is optional is among what is required: a long list may be required, but not be optional, by one sentence. */
function speaksOfSame(policy: PolicyModel, optional: Sentence, required: Sentence): boolean {
  if (optional.text.length > 180 || required.text.length > 240) return false;
  if (ofRequests.test(`${optional.text} ${required.text}`)) return false;
  const kinds = new Set(mentionedData(policy, optional)).size;
  if (kinds > 2) return false;
  if (namesSameDatum(policy, optional, required)) return true;
  // Data that the ontology does not know: "a photo of the pupil".
  return kinds === 0 && mentionedData(policy, required).length === 0 && sharedWords(policy, optional, required) >= 3;
}

/** Functions that have many names. */
const functions = [
  /\b(?:regist\w+|sign(?:ing)?[- ]?up|accounts?|profiles?|enrol\w*|membership|join\w*)\b/i,
  /\b(?:order\w*|purchas\w*|buy\w*|check-?out|deliver\w*|book\w*|reserv\w*|shipping)\b/i,
  /\b(?:newsletters?|subscri\w+|mailing lists?)\b/i,
  /\b(?:contact forms?|inquir\w+|enquir\w+|support|complain\w*)\b/i,
  /\b(?:appl(?:y|ying|ications?|icants?)|job|vacanc\w+)\b/i,
  /\b(?:comment\w*|reviews?|posts?|forum)\b/i,
  /\b(?:competitions?|prizes?|raffles?|draws?|events?|surveys?|donat\w+)\b/i,
];

/** "To give us your name": not a function for which it is given. */
const giving =
  /\b(?:to|us) (?:us )?(?:give|provide|enter|state|tell|leave|submit|supply|disclose|share|indicate|fill|specify|name)\b|\b(?:field|box|line|space) for\b/gi;

function mayServeOneFunction(policy: PolicyModel, a: Sentence, b: Sentence): boolean {
  const [x, y] = [a, b].map(({ text }) => functions.filter((one) => one.test(text)));
  if (x && y && x.length > 0 && y.length > 0) return x.some((one) => y.includes(one));
  return [a, b].some(({ text }) => !isLimited(text)) || mayServeSameFunction(policy, a, b);
}

/** Whether a sentence may be limited to a function: "for purchases", "when registering". */
function isLimited(text: string): boolean {
  return !/[\u4e00-\u9fff]/.test(text)
    ? /\b(?:for|when|to|during|on|while|in)\b/i.test(text.replace(giving, ''))
    : true;
}
