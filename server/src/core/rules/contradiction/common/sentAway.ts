import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { says } from '../../../recognise/readRemarks.ts';
import { ownNameWords } from './ownNames.ts';
import { type Position, remarkPositions } from './readPositions.ts';

/*
 * Data that go from the reader's device to another's machine, or lie on servers, as the normal course of things: not those
 * of a function that the reader turns on, not what shows nobody.
 */

/** What is denied, may happen, depends on what the reader chooses, or is not done yet. */
const notDone =
  /\b(?:may|might|could|not|never|no|nor|neither|without|none|cannot|local(?:ly)?|if|unless|opt|optional(?:ly)?|cho[so]\w+|(?:services?|providers?|backends?|servers?|apis?|models?|platforms?) (?:that |which )?you \w+|enabl\w+|turn(?:ed)? on|switch(?:ed)? on|activat\w+|consent|permission|you (?:may|can)|at your request|sign(?:ed)? in|log(?:ged)? in|sync\w*|back(?:ed)?[ -]?ups?|export\w*|future|planned|should you|your (?:own |private |personal )?(?:i?cloud|google drive|dropbox|onedrive)|your (?:own|private|personal) (?:\w+ )?(?:account|database|storage|server))\b|不|未|没有|如果|若|开启|选择|同意|备份|同步/i;

/** Whether what a sentence tells is done, for every reader, and with data that show somebody. */
export function isAsserted(policy: PolicyModel, { index, text }: Sentence): boolean {
  return !notDone.test(text) && !says(policy, index, 'of-anonymous-data');
}

/** Sentences with the remark, as it holds for every reader. */
export function assertedRemarks(policy: PolicyModel, remark: string): readonly Position[] {
  return remarkPositions(policy, remark).filter(({ sentence }) => isAsserted(policy, sentence));
}

/** Where data go to that leave the device: a machine, a company, a name; "to you", "to your other devices" is none. */
const toOthers =
  /(?<!\w)to (?:[\w'’-]+ ){0,4}?(?:servers?|backends?|cloud|apis?|providers?|services?|endpoints?|nodes?|compan(?:y|ies)|third part(?:y|ies)|partners?|networks?)\b|\p{Script=Han}/iu;
const toName = /\bto\s+(?:the\s+)?(?!You\b|Us\b|Our\b|We\b|This\b)(\p{Lu}[\p{L}\d]+)/u;

/** Data that go to another's machine. */
export function sentAway(policy: PolicyModel): readonly Position[] {
  return assertedRemarks(policy, 'sent-off-device').filter(
    ({ sentence: { text } }) => toOthers.test(text) || toName.test(text),
  );
}

/** Those that work for us by what they are, or take part in what the reader orders: many do not mean them by third parties. */
const helpers =
  /\b(?:pay\w*|cards?|banks?|billing|deliver\w*|couriers?|shipp\w*|host\w*|processors?|behalf|instruct\w*|support|print\w*|our (?:own )?(?:\w+ )?(?:servers?|backend|cloud|api|database|systems?|network))\b|支付|银行|快递|物流|受托|我们的服务器|本公司服务器/i;

/** Says that whoever gets them stands outside. */
const outside = /\b(?:third[- ]part(?:y|ies)|providers?|compan(?:y|ies)|external|nodes?)\b|第三方|服务商|提供商|公司/i;

/** Data sent to a company outside, whatever it does with them there. */
export function sentOutside(policy: PolicyModel): readonly Position[] {
  const own = ownNameWords(policy.facts);
  const isToOther = (text: string) => {
    const name = toName.exec(text)?.[1];
    return outside.test(text) || (name !== undefined && !own.has(name.toLowerCase()));
  };
  return sentAway(policy).filter(({ sentence: { text } }) => !helpers.test(text) && isToOther(text));
}

/** Matters that stand beside what an app does with its data, and that a promise about them would name. */
const besides = [
  /\b(?:web ?sites?|web ?pages?|visitors?|forums?)\b|网站|网页/i,
  /\b(?:pay\w*|purchas\w*|billing|subscri\w+|donat\w+|card|orders?)\b|支付|付款|购买|订阅/i,
  /\b(?:contact(?:s|ed|ing)? us|e-?mails? us|support|feedback|bug reports?|enquir\w+|inquir\w+|newsletters?)\b|客服|反馈|联系我们/i,
  /\b(?:crash\w*|diagnostic\w*)\b|崩溃|诊断/i,
];

/** Whether what is done can be meant by a promise that does not name the matter. */
export function isOfSameUse(promise: Sentence, breach: Sentence): boolean {
  return besides.every((matter) => !matter.test(breach.text) || matter.test(promise.text));
}
