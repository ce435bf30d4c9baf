import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { waived } from './common/limitedPromise.ts';
import { opposePositions } from './common/opposePositions.ts';
import type { Position } from './common/readPositions.ts';
import { namesSameDatum, topicWords } from './common/sharedTopic.ts';

/** Everything is said to be encrypted, yet something is not. */
export const contradictionEncryption = defineRule({
  id: 'contradiction/encryption',
  summary: { en: 'Not everything is encrypted where something is not.', zh: '有未加密之处，就不能说全部加密。' },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['all-encrypted'],
      breaches: ['unencrypted'],
      plainIsSure: true,
      severity: 'warning',
      holds: (promise, breach) =>
        !waived.test(breach.sentence.text) &&
        !isProtected(breach.sentence.text) &&
        sameState(policy, promise, breach) &&
        sameThing(policy, promise, breach) &&
        sameLetters(promise, breach),
    });
  },
});

/** "Passwords are kept encrypted": nothing there is open. */
function isProtected(text: string): boolean {
  return (
    /\bencrypted\b/i.test(text) &&
    !/\b(?:not|never|no|nor|neither|without|plain|clear|open|only|except|partly|some|un\w+|merely|just|but)\b|n['’]t\b/i.test(
      text,
    )
  );
}

const nothing = /\bno (?:\w+ )?(?:data|information|traffic|content)\b/i;

/** Data on their way and data that are stored are two things, where each side names one. */
function sameState(policy: PolicyModel, promise: Position, breach: Position): boolean {
  const [a, b] = [promise.sentence.index, breach.sentence.index];
  const [sent, kept] = (['in-transit', 'at-rest'] as const).map((state) => [
    says(policy, a, state),
    says(policy, b, state),
  ]) as [[boolean, boolean], [boolean, boolean]];
  return (sent[0] && sent[1]) || (kept[0] && kept[1]) || !(sent[0] || kept[0]) || !(sent[1] || kept[1]);
}

/** "All files are encrypted" says nothing of a database; "all data" and "everything" do. */
function sameThing(policy: PolicyModel, promise: Position, breach: Position): boolean {
  const [all, one] = [promise.sentence, breach.sentence];
  const isWhole = says(policy, all.index, 'whole-traffic') && !ofOneKind.test(all.text);
  return isWhole || nothing.test(all.text) || sharesOtherWord(policy, all, one) || namesSameDatum(policy, all, one);
}

/** "All chat data": data of one kind, though all of that. */
const ofOneKind =
  /\b(?:all|any|every|each)(?: of)?(?: (?:your|our|the|this|such))? (?!(?:personal|user|users|customer|customers|member|members|client|private|sensitive|confidential|stored|transmitted|transferred|exchanged|such|your|our|the|other|network|web|internet|incoming|outgoing)\b)[\w-]+ (?:data|information)\b/i;

/** Words of encryption itself, which both sides have. */
const encryptionWord =
  /^(?:(?:un)?encrypt\w*|decrypt\w*|plain-?text|clear-?text|plain|clear|text|store|storage|save|keep|hold|send|transmi\w+|transfer|transit|rest|protect\w*|secur\w*|form|format|hash\w*)$|[加密明文存储传输]{2}/;

/** Whether both have a word that is none of encryption. */
function sharesOtherWord(policy: PolicyModel, a: Sentence, b: Sentence): boolean {
  const words = topicWords(policy, b);
  return [...topicWords(policy, a)].some((word) => words.has(word) && !encryptionWord.test(word));
}

/** All that is exchanged with us, whatever the way. */
const withUs =
  /\b(?:all|any|every) (?:\w+ )?(?:communications?|correspondence|exchanges?)\b|\b(?:everything|anything|whatever) (?:that )?you (?:send|write|tell)\b|(?:所有|全部|一切)[^，。]{0,4}(?:通信|通讯|沟通)/i;
const ofSite = /\b(?:browser|website|site|app|servers?)\b|浏览器|网站|服务器/i;

/** An e-mail to the press office is no traffic between app and server. */
function sameLetters(promise: Position, breach: Position): boolean {
  const letters = /\b(?:e-?mails?|text messages?|sms|fax(?:es)?|letters?)\b|邮件|短信|传真/i;
  return (
    letters.test(promise.sentence.text) ||
    !letters.test(breach.sentence.text) ||
    (withUs.test(promise.sentence.text) && !ofSite.test(promise.sentence.text))
  );
}
