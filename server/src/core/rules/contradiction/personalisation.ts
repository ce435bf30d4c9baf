import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { sharedWords } from './common/sharedTopic.ts';

/** Things that a denial of personalisation can be limited to: "search results are not personalised". */
const things = [
  /\b(?:search|results?)\b|搜索/i,
  /\b(?:price|prices|pricing|discounts?)\b|价格/i,
  /\b(?:newsletters?|e-?mails?|messages?)\b|邮件|短信/i,
  /\b(?:push|notifications?)\b|推送/i,
  /\b(?:ads?|adverts?|advertis\w+|banners?|commercials?|spots)\b|广告/i,
  /\b(?:offers?|products?|goods|deals|recommend\w*|suggest\w*)\b|推荐|商品/i,
];

/** What holds all of these. */
const atLarge =
  /\b(?:content|contents|anything|nothing|everything|experience|display|service|services|app|site|shop|store|feed|pages?)\b|内容|展示/i;

/** Words without which a sentence does not speak of personalisation: "not the same ad each time" does not. */
const named =
  /personal|tailor|custom|individual|profil|target|(?:same|alike|identical) (?:for|to) (?:everyone|everybody|all)|\b(?:every|each|all)\b[^.;]*\b(?:same|identical)\b|个性化|定向|画像|千人千面|因人而异|完全一致|完全相同/i;

/** Nothing is said to be personalised, yet something is. */
export const contradictionPersonalisation = defineRule({
  id: 'contradiction/personalisation',
  summary: { en: 'What is shown is either fitted to the person or not.', zh: '展示的内容要么个性化，要么不个性化。' },
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-personalisation'],
      absolute: true,
      breaches: ['personalisation'],
      plainIsSure: true,
      severity: 'error',
      holds: ({ sentence: a }, { sentence: b }) =>
        named.test(a.text) &&
        (speaksOfSame(a.text, b.text) || sharedWords(policy, a, b) > 1) &&
        restsOnSame(a.text, b.text),
    });
  },
});

/** Whether a denial can hold for what the other sentence speaks of: one that names no thing holds for all. */
function speaksOfSame(denial: string, other: string): boolean {
  const ofThings = denial.replace(basis, '');
  const limits = things.filter((thing) => thing.test(ofThings));
  return limits.length === 0 || atLarge.test(ofThings) || limits.some((thing) => thing.test(other));
}

/** What a denial can be limited to: "not by what you write in your mails". */
const basis = /\b(?:based (?:up)?on|on the basis of|according to|derived from|inferred from|using) ([^.;]+)/i;

/** What is known of people at large: a denial of it is limited to nothing. */
const ofAllThatIsKnown =
  /\b(?:behaviou?r\w*|activit\w+|interests?|habits?|profil\w+|preferences?|history|use|usage|visits?|clicks?|browsing|purchases?|you did|(?:personal|user|your|any) (?:data|information))\b/i;

/** Whether a denial that names what nothing is personalised by can be broken by a sentence that names another thing. */
function restsOnSame(denial: string, other: string): boolean {
  const named = basis.exec(denial)?.[1];
  if (named === undefined || ofAllThatIsKnown.test(named)) return true;
  return (named.toLowerCase().match(/\p{L}{5,}/gu) ?? []).some(
    (word) => !/^(?:contents?|services?|products?)$/.test(word) && other.toLowerCase().includes(word),
  );
}
