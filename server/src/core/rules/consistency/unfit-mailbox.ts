import type { PolicyModel } from '../../model.ts';
import type { Fact } from '../../read/facts.ts';
import { factsBySentence } from '../../read/factsBySentence.ts';
import type { Sentence } from '../../read/sentence.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** Mailboxes of those who sell or hire, and those that nobody reads. */
const ofOthers =
  /^(?:sales?|marketing|advertis\p{L}*|ads|press|media|careers?|jobs|hr|recruit\p{L}*|billing|invoices?|orders?)@/iu;
const unread = /^(?:no-?_?reply|do-?not-?reply)@/iu;

/** Said of where messages come from, not of where they go. */
const fromUs = /\b(?:from|sent by|sender)\b[^.]{0,20}$/i;

/** The address for privacy requests is a mailbox where they are hardly read: the only one there is, or one that takes no mail. */
export const consistencyUnfitMailbox = defineRule({
  id: 'consistency/unfit-mailbox',
  summary: { en: 'Requests reach somebody who can answer them.', zh: '请求能送达可以答复的人。' },
  severity: 'information',
  *check(policy) {
    const { emails } = policy.facts;
    const only = emails.length === 1;
    for (const email of emails) {
      const { value } = email;
      const message = unread.test(value) ? 'unread' : only && ofOthers.test(value) ? 'of-others' : undefined;
      if (message === undefined) continue;
      const [first, ...more] = given(policy, email);
      if (first === undefined) continue;
      yield {
        message,
        span: first,
        data: { address: value },
        related: more.map((span) => ({ span, message: 'again' })),
      };
    }
  },
});

/** The places where an address is given to write to. */
function given({ sentences }: PolicyModel, email: Fact): readonly Span[] {
  return [...factsBySentence([email], sentences)].flatMap(([index, stated]) => {
    const { text, span: whole } = sentences[index] as Sentence;
    return stated.map(({ span }) => span).filter(({ start }) => !fromUs.test(text.slice(0, start - whole.start)));
  });
}
