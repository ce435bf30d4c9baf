import type { PolicyModel } from '../../model.ts';
import { readSentence } from '../../read/readSentence.ts';
import type { Sentence } from '../../read/sentence.ts';
import { type Remark, remarksOf } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { quoteOf } from './common/quoteOf.ts';
import { sameScope } from './common/sameScope.ts';
import { sharedWords } from './common/sharedTopic.ts';

/** One rule on deletion stands in the text more than once, each time with other exceptions. */
export const contradictionRetentionExceptions = defineRule({
  id: 'contradiction/retention-exceptions',
  summary: { en: 'The exceptions to deletion are the same everywhere.', zh: '删除的例外，各处必须相同。' },
  severity: 'information',
  *check(policy) {
    const rules = remarksOf(policy, 'deletion-exception').filter(({ sentence }) => kindsOf(sentence).length > 0);
    for (const [i, later] of rules.entries()) {
      const earlier = rules.slice(0, i).filter((one) => differ(policy, one, later));
      const [first] = earlier;
      if (!first) continue;
      yield {
        message: 'conflict',
        span: later.span,
        data: { other: quoteOf(policy, first.span) },
        related: earlier.map(({ span }) => ({ span, message: 'other' })),
      };
    }
  },
});

/** What the part behind "unless" or "except" names. */
const kinds = [
  /\b(?:laws?|legal(?!\s+(?:claims?|proceedings?|disputes?))|legally|statut\w+|court|legislation|regulat\w+|authorit(?:y|ies)|(?:legal |statutory )?obligations?|duty|duties|police|investigations?)\b|法律|法规|法院/i,
  /\b(?:consent\w*|authori[sz]ed|permission|agree\w*|your (?:request|wish|instruction)|you (?:ask|wish|want|request)\w*)\b|同意|授权/i,
  /\b(?:interests?|market\w*|research|statistic\w*|improv\w+|analys\w+|advertis\w+|sponsor\w*|decid\w+|commercial|own purposes|our (?:own )?business|training|product development|useful)\b|营销|研究|改进|自身(?:业务|需要)/i,
  /\b(?:claims?|disputes?|litigation|lawsuits?|proceedings)\b|争议|诉讼|纠纷|索赔/i,
  /\b(?:owed|owes?|unpaid|outstanding|debts?|arrears|fees? (?:are|is) (?:still )?due)\b|欠款|欠费|未结清/i,
  /\b(?:fraud\w*|security|abuse|misuse)\b|欺诈|安全/i,
];
const exception =
  /\b(?:unless|except|save (?:where|for|that)|other than|apart from|only an?|(?:one|sole|only) (?:exception|ground)|(?:beyond|past) (?:the |that |this |its |their )?(?:\w+ ){0,4}(?:where|when|if))\b|除非/i;
/** What the exception is stands in front: "a statutory duty is the sole ground on which …". */
const soleGround = /\b(?:sole|only) ground\b/i;
/** "但法律另有规定的除外": in Chinese the word for the exception may come last. */
const chineseException =
  /(?:[，,；;]?但[^。；]{0,40}|除[^。；，]{0,40}|[^。；，]{0,40}另有[^。；，]{0,20}(?:的)?|[^。；，]{0,40})(?:除外|外[，,]|之外)/;

function kindsOf(sentence: Sentence): readonly number[] {
  return readSentence(sentence, kindsIn, kindsIn);
}

function kindsIn(text: string): readonly number[] {
  const at = exception.exec(text)?.index;
  const part = at === undefined ? chineseException.exec(text)?.[0] : soleGround.test(text) ? text : text.slice(at);
  return part === undefined ? [] : kinds.flatMap((kind, n) => (kind.test(part) ? [n] : []));
}

/** What those who have received the data are to delete. */
const ofRecipients = /\b(?:third part(?:y|ies)|recipients?|processors?)\b|实体|第三方|受托/i;
/** Events that rules on deletion are for. */
const leaving =
  /\b(?:clos(?:e|es|ed|ing|ure)|cancel\w*|terminat\w+|leave|leaving|contract (?:has )?end\w*|end of the contract)\b|注销/i;
const closingDown = /停止运营|停止服务|终止服务|终止运营/;

/** The same rule with an exception more: what the readers of one place are not told. */
function differ(policy: PolicyModel, a: Remark, b: Remark): boolean {
  const [x, y] = [kindsOf(a.sentence), kindsOf(b.sentence)];
  return (
    x.join() !== y.join() &&
    [a, b].every(({ sentence }) => !ofRecipients.test(sentence.text)) &&
    [leaving, closingDown].every((event) => event.test(a.sentence.text) === event.test(b.sentence.text)) &&
    sameScope(policy, a.sentence.index, b.sentence.index) &&
    sharedWords(policy, a.sentence, b.sentence) >= 2
  );
}
