import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { allMatches } from '../../text/allMatches.ts';
import { defineRule } from '../rule.ts';
import { oppositeBrackets } from './common/basesInBrackets.ts';
import { areSure, reportPositions } from './common/opposePositions.ts';
import { type Position, positionsOf, trustPlain } from './common/readPositions.ts';
import { sameScope } from './common/sameScope.ts';
import { topicWords } from './common/sharedTopic.ts';

/** Stances that give a legal basis. */
const bases = ['basis-consent', 'basis-contract', 'basis-obligation', 'basis-interest'] as const;

interface StatedBasis {
  readonly basis: string;
  readonly position: Position;
}

/** One purpose rests on one legal basis in one place and on another in the other. */
export const contradictionLegalBasis = defineRule({
  id: 'contradiction/legal-basis',
  summary: { en: 'A purpose rests on one legal basis.', zh: '一个目的只依据一个法律基础。' },
  severity: 'warning',
  *check(policy) {
    const stated = basesIn(policy);
    for (const [i, later] of stated.entries()) {
      const earlier = stated.slice(0, i).filter((one) => differs(policy, one, later));
      const [first, ...others] = [...earlier, later].map(({ position }) => position);
      if (first && earlier.length > 0) yield reportPositions(policy, first, others, 'warning');
    }
    for (const [first, ...others] of oppositeBrackets(policy)) yield reportPositions(policy, first, others, 'warning');
  },
});

/** What a basis is said not to be: "consent is not required", "and not on the contract". */
const deniedBasis =
  /\b(?:not|no|without)\b[^.,;]{0,30}\b(?:consent|contract|interests?|obligation)\b|\bconsent\b[^.,;]{0,20}\bnot\b|(?:无需|无须|不需)[^，。]{0,8}同意/i;

/** Short sentences that rest on exactly one basis; longer ones and lists give bases to several purposes. */
function basesIn(policy: PolicyModel): readonly StatedBasis[] {
  const bySentence = new Map<number, StatedBasis[]>();
  for (const basis of bases) {
    for (const position of trustPlain(positionsOf(policy, basis))) {
      const { text, index } = position.sentence;
      if (text.length > 240 || position.sentence.kind !== 'sentence') continue;
      if (isDenied(text, basis) || namesMany(text) || pointsBack.test(text)) continue;
      bySentence.set(index, [...(bySentence.get(index) ?? []), { basis, position }]);
    }
  }
  return [...bySentence.entries()].sort(([a], [b]) => a - b).flatMap(([, found]) => (found.length === 1 ? found : []));
}

/** "This processing is based on …": which one that is stands before it. */
const pointsBack =
  /^(?:\W*(?:the )?(?:legal basis|basis|legal ground|lawful basis) (?:for|of) |\W*)(?:this|these|such|that|the said)\b|(?:上述|该等?|此类|前述)处理/i;

/** Letters of Article 6: "Art. 6(1)(b), for tax reasons Art. 6(1)(c)". */
const letter =
  /\b6\b[\s§().,]*(?:para(?:graph)?\.?|abs\.?|section)?[\s§().,]*1?[\s§().,]*(?:sentence 1,? )?(?:lit(?:era|ter)?\.?|letter|point)?[\s().]*([a-f])\b/gi;

/** "For users who do not consent": what holds for others rests on another basis. */
const ofOthers =
  /\b(?:users?|people|persons?|those|visitors?|customers?|you)\b[^.,;]{0,12}\b(?:do|does|did|have|has) not\b[^.,;]{0,12}\bconsent/i;

/** Whether a sentence gives several bases, or one for some people only. */
function namesMany(text: string): boolean {
  return ofOthers.test(text) || new Set(allMatches(letter, text).map((match) => match[1]?.toLowerCase())).size > 1;
}

function isDenied(text: string, basis: string): boolean {
  const denied = deniedBasis.exec(text)?.[0] ?? '';
  const word = { 'basis-consent': /consent|同意/i, 'basis-contract': /contract/i, 'basis-obligation': /obligation/i }[
    basis
  ];
  return word?.test(denied) ?? false;
}

function differs(policy: PolicyModel, a: StatedBasis, b: StatedBasis): boolean {
  return (
    a.basis !== b.basis &&
    areSure(policy, a.position, b.position) &&
    sameScope(policy, a.position.sentence.index, b.position.sentence.index) &&
    sharesPurpose(policy, a.position, b.position)
  );
}

/** Words of the bases themselves, which every such sentence has. */
const basisWord =
  /^(?:legal|basis|ground|consent|legitimate|interest|contract|contractual|perform|performance|obligation|art|article|gdpr|rest|base|rely|necessary|found|process|processing|require|law|purpose|person|use|make|take|give|carry|prior|explicit|datum|data|store|record|collect|pursuant|point|sentence|agreement|service|user|website|provide|provider|company|personal|improve|party|further|storage|transmission|collection|handling|provision|fulfil\w*|mention|above|accord|according|lit|para|paragraph|letter|such)$|[合同意法律基依据履行正当利益义务]/;

/** What is done beside the thing itself, with a basis of its own: the newsletter is sent, and its success is measured. */
const besides =
  /\b(?:analy\w+|evaluat\w+|statistic\w*|measur\w+|track\w*|success|provider|processor|existing|similar|own (?:goods|products)|log(?:s|ged|ging)?|proof|document\w*|opt-?in|unsubscri\w+|objection|block(?:ed|ing)?|cookies?)\b/i;

function isPart(a: string, b: string): boolean {
  return besides.test(a) !== besides.test(b);
}

/** Both labels name one purpose: a longer one ("newsletter to customers") is another. Undefined where not both are labels. */
function sameLabels(policy: PolicyModel, a: Position, b: Position): boolean | undefined {
  const [x, y] = [a, b].map(({ sentence }) =>
    labelBefore(policy, sentence)
      ?.text.toLowerCase()
      .match(/\p{L}+/gu),
  );
  return x && y ? x.join(' ') === y.join(' ') : undefined;
}

/** Both sentences speak of the same thing: a good part of the words of the shorter one are common. */
function sharesPurpose(policy: PolicyModel, a: Position, b: Position): boolean {
  const labelled = sameLabels(policy, a, b);
  if (labelled !== undefined) return labelled;
  const [x, y] = [a, b].map(
    ({ sentence }) => new Set(wordsOf(policy, sentence).filter((word) => !basisWord.test(word))),
  ) as [Set<string>, Set<string>];
  const common = [...x].filter((word) => y.has(word)).length;
  const shorter = Math.min(x.size, y.size);
  if (common >= 2) return common * 5 >= 2 * shorter;
  if (common === 0) return false;
  return (
    Math.max(x.size, y.size) <= 2 ||
    (shorter === 1 && Math.max(x.size, y.size) <= 4 && !isPart(a.sentence.text, b.sentence.text))
  );
}

/** "Purpose: credit checks. Legal basis: your consent.": a label tells nothing of what the basis is for, which stands before it. */
function wordsOf(policy: PolicyModel, sentence: Sentence): readonly string[] {
  const before = labelBefore(policy, sentence);
  return [...(before ? topicWords(policy, before) : []), ...topicWords(policy, sentence)];
}

/** The sentence that names the purpose of a labelled basis. */
function labelBefore({ sentences }: PolicyModel, { index, block, text }: Sentence): Sentence | undefined {
  const before = sentences[index - 1];
  return /^\W*(?:legal|lawful) (?:basis|ground)\W*:/i.test(text) && before?.block === block ? before : undefined;
}
