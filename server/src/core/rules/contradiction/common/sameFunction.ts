import type { PolicyModel } from '../../../model.ts';
import { findTerms } from '../../../read/grammar/findTerms.ts';
import type { Sentence } from '../../../read/sentence.ts';

/**
 * Whether both sentences can speak of one function: where both name one ("for purchases", "when registering"), they have
 * to name the same, or to share a word for it besides the data.
 */
export function mayServeSameFunction(policy: PolicyModel, a: Sentence, b: Sentence): boolean {
  const [x, y] = [functionsIn(a), functionsIn(b)];
  if (x.length > 0 && y.length > 0) return x.some((one) => y.includes(one));
  if (policy.document.language === 'zh') return mayBeOneOccasion(a.text, b.text);
  if (!isLimited(a) || !isLimited(b)) return true;
  const [words, others] = [functionWords(policy, a), functionWords(policy, b)];
  return [...words].some((word) => others.has(word));
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

function functionsIn({ text }: Sentence): readonly RegExp[] {
  return functions.filter((one) => one.test(text));
}

/** "To give us your name", "is up to you": not a function for which it is given. */
const giving =
  /\b(?:to|us) (?:us )?(?:give|provide|enter|state|tell|leave|submit|supply|disclose|share|indicate|fill|specify|name)\b|\b(?:field|box|line|space) for\b|\bup to (?:you|them|him|her)\b/gi;

/** Whether a sentence may be limited to a function: "for purchases", "when registering". */
function isLimited({ text }: Sentence): boolean {
  return /\b(?:for|when|to|during|on|while|in)\b/i.test(text.replace(giving, ''));
}

/** "提交订单时", the occasion that a Chinese sentence is limited to. */
const occasion = /(?:^|[，。；：])([^，。；：]{2,14})时[，,]/u;

/** Whether the occasions that two Chinese sentences name, if both do, have two characters in a row in common. */
function mayBeOneOccasion(a: string, b: string): boolean {
  const [x, y] = [occasion.exec(a)?.[1], occasion.exec(b)?.[1]];
  if (x === undefined || y === undefined) return true;
  return [...x].some((_, i) => i + 1 < x.length && y.includes(x.slice(i, i + 2)));
}

/** The stems of what a sentence speaks of, without the data: "registering" and "registration" are one. */
function functionWords(policy: PolicyModel, sentence: Sentence): ReadonlySet<string> {
  const data = findTerms(sentence.tokens, policy.knowledge, 'en').filter(({ ontology }) => ontology === 'dataTypes');
  const stems = new Set<string>();
  for (const [i, { lemma, tag }] of sentence.tokens.entries()) {
    if (lemma.length < 4 || data.some(({ from, to }) => i >= from && i < to)) continue;
    if (tag === 'noun' || tag === 'name' || tag === 'verb' || tag === 'adj')
      stems.add(lemma.replace('-', '').slice(0, 5));
  }
  return stems;
}
