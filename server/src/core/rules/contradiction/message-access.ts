import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { namesSameDatum, sharedWords } from './common/sharedTopic.ts';

/** Content is said to be unreadable for the controller, yet is read. */
export const contradictionMessageAccess = defineRule({
  id: 'contradiction/message-access',
  summary: { en: 'What cannot be read cannot be analysed.', zh: '无法读取的内容也无法分析。' },
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['cannot-read'],
      absolute: true,
      breaches: ['reads-content'],
      plainIsSure: true,
      severity: 'error',
      // An item that only names a thing is read by nobody.
      leastOfBreach: 2.5,
      // "Nobody but the sender and the recipient" is no exception but the promise itself.
      exceptionIsPromise: true,
      holds: (promise, breach) =>
        (!says(policy, promise.sentence.index, 'exception') || butForWriters.test(promise.sentence.text)) &&
        // What a reader passes on may be read.
        !says(policy, breach.sentence.index, 'passed-on-by-reader') &&
        !toUs.test(breach.sentence.text) &&
        (sharedWords(policy, promise.sentence, breach.sentence) > 0 ||
          namesSameDatum(policy, promise.sentence, breach.sentence) ||
          (messages.test(promise.sentence.text) && messages.test(breach.sentence.text))),
    });
  },
});

/** What readers write to us is meant for us. */
const toUs =
  /\b(?:send|write|address|sent|addressed|written) (?:\w+ ){0,4}?to (?:us|our|the) (?:\w+ ){0,2}?(?:support|team|staff|service|us|helpdesk)\b|(?:发送|提交)给(?:我们|客服)/i;

/** What people write to each other, under any name. */
const messages =
  /\b(?:messages?|chats?|conversations?|correspondence|writes? to|e-?mails?)\b|消息|聊天|私信|对话|会话/i;

const butForWriters =
  /\b(?:nobody|no one|none|only)\b[^,.;]{0,40}\b(?:except|but|other than|apart from|besides)\b[^.;]{0,30}\b(?:you|sender|recipients?|participants?|writers?|members?|doctor|author)\b/i;
