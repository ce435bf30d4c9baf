import type { PolicyModel } from '../../model.ts';
import { distance } from '../../text/distance.ts';
import { defineRule } from '../rule.ts';

/** Two addresses for one purpose, or two that differ by a slip of the pen. */
export const consistencyContact = defineRule({
  id: 'consistency/contact',
  summary: 'One purpose has one address.',
  severity: 'warning',
  *check(policy) {
    const { emails } = policy.facts;
    for (const [i, email] of emails.entries()) {
      for (const other of emails.slice(0, i)) {
        const [a, b] = [email.value.toLowerCase(), other.value.toLowerCase()];
        const [span, otherSpan] = [email.spans[0], other.spans[0]];
        if (a === b || span === undefined || otherSpan === undefined) continue;
        const related = [{ span: otherSpan, message: 'other', data: { address: other.value } }];
        if (isSlip(a, b)) yield { message: 'slip', span, data: { address: email.value, other: other.value }, related };
      }
    }
    yield* byPurpose(policy);
  },
  fixes(finding) {
    const { address, other } = finding.message.data;
    return [
      {
        title: { id: 'fix', data: { address: String(address), other: String(other) } },
        kind: 'suggestion',
        edits: [{ span: finding.span, newText: String(other) }],
      },
    ];
  },
});

/** "privacy@acme.com" and "privacy@acme.co": alike in all but one letter, and not numbered mailboxes. */
function isSlip(a: string, b: string): boolean {
  const [userA = '', domainA = ''] = a.split('@');
  const [userB = '', domainB = ''] = b.split('@');
  if (/\d/.test(userA) || /\d/.test(userB)) return false;
  if (userA === userB) return distance(domainA, domainB) === 1;
  return domainA === domainB && distance(userA, userB) === 1 && Math.min(userA.length, userB.length) > 4;
}

/** What an address is given for, by words of its sentence; an address for all purposes conflicts with none. */
const purposes: readonly (readonly [string, RegExp])[] = [
  [
    'questions',
    /\b(?:questions?|inquir|enquir|comments?)\b[^.]{0,60}\b(?:privacy|this) (?:policy|notice|statement)\b/iu,
  ],
  ['deletion', /\b(?:delete|erase|deletion|erasure)\b[^.]{0,50}\b(?:account|data|information)\b/iu],
  ['access', /\baccess\b[^.]{0,40}\b(?:data|information)\b|\baccess requests?\b/iu],
];

function* byPurpose({ facts, sentences }: PolicyModel) {
  const addressed = sentences.filter(({ span }) =>
    facts.emails.some((e) => e.spans.some((s) => span.start <= s.start && s.end <= span.end)),
  );
  for (const [purpose, words] of purposes) {
    const given = addressed.flatMap((sentence) => {
      const inside = facts.emails.flatMap((e) => {
        const span = e.spans.find((s) => sentence.span.start <= s.start && s.end <= sentence.span.end);
        return span ? [{ value: e.value, span }] : [];
      });
      const only =
        inside.length === 1 && words.test(sentence.text) && !/\b(?:or|alternatively|also)\b/i.test(sentence.text);
      return only ? inside : [];
    });
    const [first, ...rest] = given;
    const other = rest.find((g) => g.value.toLowerCase() !== first?.value.toLowerCase());
    if (!first || !other || sameHost(first.value, other.value)) continue;
    yield {
      message: purpose,
      span: other.span,
      data: { address: other.value, other: first.value },
      related: [{ span: first.span, message: 'other', data: { address: first.value } }],
    };
  }
}

/** A general and a special mailbox of one house is common practice and no contradiction. */
function sameHost(a: string, b: string): boolean {
  return a.split('@')[1]?.toLowerCase() === b.split('@')[1]?.toLowerCase();
}
