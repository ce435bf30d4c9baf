import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { mayShareData } from './common/sharedTopic.ts';

/** Data are deleted by themselves in one place and only on request in the other. */
export const contradictionDeletionOnRequest = defineRule({
  id: 'contradiction/deletion-on-request',
  summary: {
    en: 'Deletion after leaving is either automatic or on request.',
    zh: '注销后的删除，要么自动进行，要么应请求进行。',
  },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['automatic-deletion'],
      breaches: ['deletion-on-request'],
      plainIsSure: true,
      severity: 'warning',
      holds: (promise, breach) =>
        !byReader.test(promise.sentence.text) &&
        says(policy, breach.sentence.index, 'waits-for-reader') &&
        (!single.test(breach.sentence.text) || single.test(promise.sentence.text)) &&
        mayShareData(policy, promise.sentence, breach.sentence),
    });
  },
});

/**
 * "Deleting your account removes …", "once you delete your data, we erase it": that is how the reader has it done. "When you
 * delete your account, …" is not: who leaves has asked for no deletion of data, so that they go by themselves.
 */
const byReader =
  /^\W*(?:deleting|closing|removing|cancell?ing|uninstalling) |^\W*(?:when|if|once) you (?:delete|remove) (?!(?:your|the) (?:\w+ )?account)/i;

/** Single entries may be deleted on request beside what is deleted by itself. */
const single = /\b(?:posts?|comments?|reviews?|ratings?|single|individual|particular)\b|帖子|评论|单条|单个/i;
