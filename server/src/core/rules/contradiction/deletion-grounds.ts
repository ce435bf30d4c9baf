import type { PolicyModel } from '../../model.ts';
import { readSentence } from '../../read/readSentence.ts';
import type { Sentence } from '../../read/sentence.ts';
import { type Remark, remarksOf, says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { reportPositions } from './common/opposePositions.ts';
import { positionsOf } from './common/readPositions.ts';
import { sameScope } from './common/sameScope.ts';

/** The list of cases for deletion leaves out a case in which deletion is promised elsewhere. */
export const contradictionDeletionGrounds = defineRule({
  id: 'contradiction/deletion-grounds',
  summary: {
    en: 'A closed list of cases for deletion must hold those promised elsewhere.',
    zh: '封闭列举的删除情形，必须包含其他地方承诺的情形。',
  },
  severity: 'warning',
  *check(policy) {
    const items = itemsByLeadIn(policy);
    for (const list of listsOf(policy)) {
      // Cases in which a request is refused are not those in which data are deleted.
      if (refuses.test(list.sentence.text) || says(policy, list.sentence.index, 'of-a-duty-to-delete')) continue;
      const cases = casesOf(policy, list.sentence, items.get(list.sentence.index) ?? []);
      if (cases === '' || openList.test(cases)) continue;
      const listed = groundsIn(cases);
      const promises = positionsOf(policy, 'deletion-promise').filter(
        ({ sentence, certainty }) =>
          certainty >= leastCertainty &&
          !byReaders.test(sentence.text) &&
          !isRight.test(sentence.text) &&
          sentence.index !== list.sentence.index &&
          sentence.leadIn !== list.sentence.index &&
          sameScope(policy, list.sentence.index, sentence.index) &&
          readSentence(sentence, groundsIn, groundsIn).some((ground) => !listed.includes(ground)),
      );
      if (promises.length > 0) yield reportPositions(policy, list, promises, 'warning');
    }
  },
});

const refuses = /\b(?:refuse|reject|decline|deny)\b|拒绝/i;

/** What readers delete themselves, in their settings, needs no case. */
const byReaders =
  /^(?:[^:]{1,30}: ?)?(?:delete|remove|erase|clear)\b|\b(?:(?:you|users?|members?|customers?) (?:can|may|could|will be able to|are able to|are free to|have full control)|(?:enables?|allows?|lets?) (?:you|users?))\b(?!.{0,60}\b(?:request|ask|demand|requir\w+|have (?:us|it|them|your)|instruct|apply|contact|obtain|claim|get)\b).{0,60}\b(?:delete|remove|erase)\b/i;

/** A right to ask for deletion promises none by itself. */
const isRight = /\b(?:have|has) (?:the|a) right to (?:\w+ ){0,3}(?:request|ask|demand)\b/i;

const leastCertainty = 2;

/** Lead-ins of lists of cases, and sentences that name the only cases themselves. */
function listsOf(policy: PolicyModel): readonly Remark[] {
  const stated = positionsOf(policy, 'closed-deletion-grounds').filter(({ certainty }) => certainty >= leastCertainty);
  const all = [...remarksOf(policy, 'deletion-cases'), ...stated];
  return [...new Map(all.map((one) => [one.sentence.index, one])).values()];
}

const openList = /\b(?:etc|such as|includ\w+|for (?:example|instance)|among others)\b|等情形/i;

/** Events after which data are deleted. */
const grounds = [
  /\b(?:cancel\w*|clos(?:e|es|ed|ing|ure)|terminat\w+|resign\w*|leav(?:e|es|ing)|end of|unsubscrib\w+)\b|注销|终止|退出/i,
  /\b(?:withdraw\w*|revok\w+)\b|撤回/i,
  /\b(?:expir\w+|exceed\w*|no longer|period|term)\b|届满|超出|期限|不再/i,
  /\b(?:at any time|whenever|any reason|no reasons?|without (?:\w+ ){0,3}(?:giving|stating|give|state) (?:a |any )?reasons?|without giving reasons?)\b|随时|任何理由/i,
  /\b(?:object|objects|objected|objecting|objections?)\b|反对/i,
];

function groundsIn(text: string): readonly RegExp[] {
  return grounds.filter((ground) => ground.test(text));
}

function itemsByLeadIn({ sentences }: PolicyModel): ReadonlyMap<number, readonly Sentence[]> {
  const items = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    if (sentence.leadIn === undefined) continue;
    const same = items.get(sentence.leadIn);
    if (same) same.push(sentence);
    else items.set(sentence.leadIn, [sentence]);
  }
  return items;
}

/** The lead-in with the items of its list, or a sentence that names the only cases itself, with those that its block goes on with. */
function casesOf({ sentences }: PolicyModel, leadIn: Sentence, items: readonly Sentence[]): string {
  if (items.length > 0) return [leadIn, ...items].map(({ text }) => text).join(' ');
  if (!namesCases.test(leadIn.text)) return '';
  const further = sentences
    .slice(leadIn.index + 1, leadIn.index + 1 + mostCases)
    .filter(
      ({ block, text }) =>
        block === leadIn.block && /^\s*[(（]\w{1,3}[)）]|^\s*[(（][一二三四五六七八九][)）]/.test(text),
    );
  return [leadIn, ...further].map(({ text }) => text).join(' ');
}

const mostCases = 8;
const namesCases =
  /\b(?:only|solely|exclusively|two|three) (?:.{0,60}\b)?(?:cases?|situations?|circumstances?|if|when|where|on|in|by)\b|\b(?:cases?|situations?|circumstances?) only\b|\bno others?\b|(?:仅|只[在有能]|限于)[^。，]{0,10}(?:情形|情况|条件)/i;
