import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { matchSentences } from '../../read/sentenceGroups.ts';
import { quote } from '../../text/quote.ts';
import { type Span, span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

const listed = /\b(?:authorit(?:y|ies)|departments?|regulators?)\s+(?:such as|like|including|of)\s+([^.;]{10,160})/iu;

/** The same authorities are named differently in two places. */
export const consistencyAuthority = defineRule({
  id: 'consistency/authority',
  summary: 'An authority has one name.',
  severity: 'warning',
  *check(policy) {
    const lists = matchSentences(policy, listed).flatMap(({ sentence, found }) => authorities(sentence, found));
    yield* competent(policy);
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

function authorities(sentence: Sentence, match: RegExpExecArray): readonly List[] {
  const list = match[1] ?? '';
  const names = list
    .toLowerCase()
    .split(/,\s*(?:and\s+)?|\s+and\s+/)
    .map((n) => n.replace(/^the\s+/, '').trim())
    .filter((n) => n.length > 2);
  const start = sentence.span.start + match.index + match[0].length - list.length;
  return names.length >= 3 ? [{ names, span: span(start, start + list.trimEnd().length) }] : [];
}

/** "the supervisory authority responsible for us is the X", "our lead authority: X" */
const ownAuthority =
  /\b(?:(?:supervisory|data protection|privacy|competent|lead) (?:supervisory )?authority|authority (?=responsible|competent)|(?:data protection |privacy )?(?:regulator|watchdog))\b([^.;]{0,80}?)(?:,? (?:namely|which is|is|being)|:|,)(?: the)? (\p{Lu}[\p{L}'’-]*(?:(?: of| for| the|,? and)? \p{Lu}[\p{L}'’-]*){0,6})/u;
const responsibleForUs =
  /\b(?:responsible|competent) for (?:us|our|the company)\b|\bour (?:lead|own|competent|supervisory|data protection|regulator)\b|\b(?:lead|competent) (?:supervisory )?authority\b/i;
const country = /\b[Ii]n (?:the )?(\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*)/u;

/** Two authorities, each said to be the one that is responsible. */
function* competent(policy: PolicyModel): Generator<Found> {
  const named = matchSentences(policy, ownAuthority).flatMap(({ sentence, found: match }) => {
    const name = match[2];
    if (!name || sentence.kind === 'heading') return [];
    const start = sentence.span.start + match.index + match[0].length - name.length;
    const where = country.exec(sentence.text.slice(0, match.index))?.[1];
    const isOurs = responsibleForUs.test(sentence.text);
    return isOurs || where ? [{ name, where, at: span(start, start + name.length) }] : [];
  });
  for (const [i, later] of named.entries()) {
    const earlier = named.slice(0, i).filter((one) => one.where === later.where && !isAlike(one.name, later.name));
    const [first] = earlier;
    if (!first) continue;
    yield {
      message: 'competent',
      span: later.at,
      data: { name: later.name, other: first.name },
      related: earlier.map(({ at, name }) => ({ span: at, message: 'other', data: { name } })),
    };
  }
}

/** The same name, one within the other, or an abbreviation of it. */
function isAlike(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  const short = (name: string) => name.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  return x.includes(y) || y.includes(x) || short(a) === y || short(b) === x;
}
