import type { PolicyModel } from '../../model.ts';
import { factsBySentence } from '../../read/factsBySentence.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** Mailboxes of those who sell or hire, and those that nobody reads. */
const ofOthers =
  /^(?:sales?|marketing|advertis\p{L}*|ads|press|media|careers?|jobs|hr|recruit\p{L}*|billing|invoices?|orders?)@/iu;
const unread = /^(?:no-?_?reply|do-?not-?reply)@/iu;

/** Said of where messages come from, not of where they go. */
const fromUs = /\b(?:from|sent by|sender)\b[^.]{0,20}$/iu;

/** The address for privacy requests is a mailbox where they are hardly read: the only one there is, or one that takes no mail. */
export const consistencyUnfitMailbox = defineRule({
  id: 'consistency/unfit-mailbox',
  summary: 'Requests reach somebody who can answer them.',
  severity: 'information',
  *check(policy) {
    const { emails } = policy.facts;
    const only = emails.length === 1;
    for (const { value } of emails) {
      const message = unread.test(value) ? 'unread' : only && ofOthers.test(value) ? 'of-others' : undefined;
      if (message === undefined) continue;
      const [first, ...more] = given(policy, value);
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

/** The places where the address is given to write to. */
function given({ sentences, facts }: PolicyModel, address: string): readonly Span[] {
  const stated = factsBySentence(facts.emails, sentences);
  return sentences.flatMap((sentence) =>
    (stated.get(sentence.index) ?? [])
      .filter(
        ({ value, span }) =>
          value === address && !fromUs.test(sentence.text.slice(0, span.start - sentence.span.start)),
      )
      .map(({ span }) => span),
  );
}
