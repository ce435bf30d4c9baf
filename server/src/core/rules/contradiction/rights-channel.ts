import type { Sentence } from '../../read/sentence.ts';
import { remarksOf } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { reportPositions } from './common/opposePositions.ts';
import { positionsOf } from './common/readPositions.ts';

/** Ways in which a reader can do a thing. */
const channels: Readonly<Record<string, RegExp>> = {
  form: /\b(?:web|online|contact) form\b|表单/i,
  app: /\b(?:in|inside|within|through|via) (?:the|our) (?:app|application|settings|account|website)\b|\b(?:settings|portal|online|menu)\b|设置|应用内/i,
  post: /\b(?:letters?|post|paper|mail(?:ing)? address|registered mail|head office|fax)\b|信函|邮寄|书面/i,
  visit: /\b(?:in person|branch(?:es)?|counter|front desk|reception)\b|柜台|网点/i,
  email: /\be-?mail\b|@|邮件|邮箱/i,
  phone: /\b(?:phone|telephone|call|calling|hotline)\b|电话|致电|热线/i,
  link: /\blinks?\b|链接/i,
};
const deeds = [
  /\b(?:cancel\w*|clos\w+|terminat\w+)\b|注销/i,
  /\b(?:delet\w+|eras\w+)\b|删除/i,
  /\bwithdraw\w*\b|撤回/i,
  /\b(?:access|copy|copies)\b|查阅|复制/i,
  /\b(?:correct\w*|rectif\w+)\b|更正/i,
  /\b(?:object|objections?)\b/i,
  /\bcomplain\w*\b|投诉/i,
  /\bunsubscri\w+\b|退订/i,
];

/** One place says that a thing can be done in one way only, and another names a different way. */
export const contradictionRightsChannel = defineRule({
  id: 'contradiction/rights-channel',
  summary: { en: 'A way that is the only one must be the only one everywhere.', zh: '唯一的途径，各处都应是唯一的。' },
  severity: 'information',
  *check(policy) {
    const only = positionsOf(policy, 'exclusive-channel').filter(({ sentence }) => excludes.test(sentence.text));
    const exclusive = new Set(only.map(({ sentence }) => sentence));
    const offered = remarksOf(policy, 'offers-way').filter(({ sentence }) => !exclusive.has(sentence));
    const ways = [...only, ...offered].sort((a, b) => a.sentence.index - b.sentence.index);
    for (const [i, later] of ways.entries()) {
      const earlier = ways.slice(0, i).filter((one) => {
        const [a, b] = [one, later].map(({ sentence }) => exclusive.has(sentence));
        return (a || b) && isOtherWay(one.sentence, later.sentence, a === true && b === true);
      });
      if (earlier.length > 0) yield reportPositions(policy, later, earlier, 'information');
    }
  },
});

/** Words that leave other ways out; that a thing is done in one way leaves them open. */
const excludes =
  /\b(?:only|solely|exclusive(?:ly)?|sole|alone|no other|nowhere else|not|never|neither|cannot|unless|without|must|have to|has to|any other|otherwise|except|nothing but|ignored|reject\w*|refus\w*|void)\b|[仅只唯须不未无概]|必须|拒/i;

function isOtherWay(a: Sentence, b: Sentence, bothOnly: boolean): boolean {
  if (a.index === b.index || !deeds.some((deed) => deed.test(a.text) && deed.test(b.text))) return false;
  const [x, y] = [waysIn(a), waysIn(b)];
  if (x.length === 0 || y.length === 0) return false;
  // "Objections cannot be raised at a branch": the way that is the only one elsewhere.
  if (denies.test(a.text) !== denies.test(b.text)) return x[0] === y[0];
  return bothOnly ? x[0] !== y[0] : !x.some((way) => y.includes(way));
}

/** A sentence that only says in which way a thing cannot be done. */
const denies =
  /^(?!.*\b(?:only|solely|exclusively|must|have to|need to)\b).*\b(?:can ?not|are not|is not) (?:be )?(?:raised|made|accepted|submitted|sent|lodged|given|possible|processed|declared)\b/is;

/** The ways a sentence names, in its order; a way that is denied ("by post are not accepted") comes last. */
function waysIn({ text }: Sentence): readonly string[] {
  return Object.keys(channels)
    .filter((name) => (channels[name] as RegExp).test(text))
    .sort((a, b) => text.search(channels[a] as RegExp) - text.search(channels[b] as RegExp));
}
