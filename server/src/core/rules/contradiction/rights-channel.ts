import type { Sentence } from '../../read/sentence.ts';
import { defineRule } from '../rule.ts';
import { reportPositions } from './opposePositions.ts';
import { positionsOf } from './readPositions.ts';

/** Ways in which a reader can do a thing. */
const channels: Readonly<Record<string, RegExp>> = {
  app: /\b(?:in|inside|within|through|via) (?:the|our) (?:app|application|settings|account|website)\b|\b(?:settings|portal|online)\b|设置|应用内/i,
  post: /\b(?:letters?|post|paper|mail(?:ing)? address|registered mail|head office|fax)\b|信函|邮寄|书面/i,
  visit: /\b(?:in person|branch(?:es)?|counter|front desk|reception)\b|柜台|网点/i,
  email: /\be-?mail\b|@|邮件|邮箱/i,
  phone: /\b(?:phone|telephone|call|hotline)\b|电话/i,
};
const deeds = [
  /\b(?:cancel\w*|clos\w+|terminat\w+)\b|注销/i,
  /\b(?:delet\w+|eras\w+)\b|删除/i,
  /\bwithdraw\w*\b|撤回/i,
  /\b(?:access|copy|copies)\b|查阅|复制/i,
  /\b(?:correct\w*|rectif\w+)\b|更正/i,
  /\b(?:object|objections?)\b/i,
  /\bcomplain\w*\b|投诉/i,
];

/** Two places say that a thing can be done in one way only, and name different ways. */
export const contradictionRightsChannel = defineRule({
  id: 'contradiction/rights-channel',
  summary: 'A way that is the only one must be the only one everywhere.',
  severity: 'information',
  *check(policy) {
    const positions = positionsOf(policy, 'exclusive-channel');
    for (const [i, later] of positions.entries()) {
      const earlier = positions.slice(0, i).filter(({ sentence }) => isOtherWay(sentence, later.sentence));
      if (earlier.length > 0) yield reportPositions(policy, later, earlier, 'information');
    }
  },
});

function isOtherWay(a: Sentence, b: Sentence): boolean {
  if (a.index === b.index || !deeds.some((deed) => deed.test(a.text) && deed.test(b.text))) return false;
  const [x, y] = [waysIn(a), waysIn(b)];
  return x.length > 0 && y.length > 0 && x[0] !== y[0];
}

/** The ways a sentence names, in its order; a way that is denied ("by post are not accepted") comes last. */
function waysIn({ text }: Sentence): readonly string[] {
  return Object.keys(channels)
    .filter((name) => (channels[name] as RegExp).test(text))
    .sort((a, b) => text.search(channels[a] as RegExp) - text.search(channels[b] as RegExp));
}
