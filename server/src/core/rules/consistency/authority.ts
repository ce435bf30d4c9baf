import { matchSentence } from '../../read/readSentence.ts';
import type { Sentence } from '../../read/sentence.ts';
import { quote } from '../../text/quote.ts';
import { type Span, span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

const listed = /\b(?:authorit(?:y|ies)|departments?|regulators?)\s+(?:such as|like|including|of)\s+([^.;]{10,160})/iu;

/** The same authorities are named differently in two places. */
export const consistencyAuthority = defineRule({
  id: 'consistency/authority',
  summary: 'An authority has one name.',
  severity: 'warning',
  *check(policy) {
    const lists = policy.sentences.flatMap((sentence) => authorities(sentence));
    const [first, ...others] = lists;
    if (first === undefined) return;
    for (const other of others) {
      const common = other.names.filter((n) => first.names.includes(n));
      const [only] = other.names.filter((n) => !first.names.includes(n));
      const [instead] = first.names.filter((n) => !other.names.includes(n));
      // One name of a longer list is exchanged: most likely the same authority under two names.
      if (common.length < 2 || only === undefined || instead === undefined) continue;
      if (other.names.length !== first.names.length || common.length !== first.names.length - 1) continue;
      yield {
        message: 'differ',
        span: other.span,
        data: { name: only, other: instead, list: quote(policy.document.prose, other.span) },
        related: [{ span: first.span, message: 'other', data: { name: instead } }],
      };
    }
  },
});

interface List {
  readonly names: readonly string[];
  readonly span: Span;
}

function authorities(sentence: Sentence): readonly List[] {
  const match = matchSentence(sentence, listed);
  const list = match?.[1];
  if (match === null || list === undefined) return [];
  const names = list
    .toLowerCase()
    .split(/,\s*(?:and\s+)?|\s+and\s+/)
    .map((n) => n.replace(/^the\s+/, '').trim())
    .filter((n) => n.length > 2);
  const start = sentence.span.start + match.index + match[0].length - list.length;
  return names.length >= 3 ? [{ names, span: span(start, start + list.trimEnd().length) }] : [];
}
