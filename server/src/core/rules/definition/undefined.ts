import type { PolicyModel } from '../../model.ts';
import { matchBlocks } from '../../parse/blocks.ts';
import { isInProse } from '../../parse/isInProse.ts';
import { matchSentences } from '../../read/sentenceGroups.ts';
import { TextMemo } from '../../text/memo.ts';
import { type Span, span } from '../../text/span.ts';
import { otherPlaces } from '../otherPlaces.ts';
import { defineRule, type Found } from '../rule.ts';

/** Nouns that a policy uses with a capital only where it has defined them. */
const definable =
  'Services?|Sites?|Websites?|Platforms?|Apps?|Applications?|Products?|Games?|Software|Content|Accounts?|Users?|Customers?|Visitors?|Members?|Subscribers?|Personal (?:Data|Information)|User (?:Data|Content)|Usage Data|Device Information|Log Data|Third[- ]Part(?:y|ies)|Partners?|Affiliates?|Company|Agreement|Terms(?!\\s(?:of|and)\\s\\p{Lu})';
const capitalised = new RegExp(
  `(?<=\\p{Ll},?\\s(?:the|our|your|this|these|such|of|any|all|or|and)\\s)(${definable})(?=[\\s,.;)])(?!\\s+\\p{Lu})`,
  'gu',
);
const quoted =
  /(?<=\b(?:the|this|our)\s)["“]((?:service|site|website|platform|app|application|product|company|user)s?)["”](?=[\s,.])/gu;

/** A name that has a twin is a term wherever it stands inside a sentence with its capitals. */
const withTwin = /(?<=[\p{Ll},]\s)(Personal (?:Data|Information))(?!\s+\p{Lu})(?!\p{L})/gu;

/** Two names of one thing: where one is defined, the other leaves open whether the same is meant. */
const twins: Readonly<Record<string, string>> = {
  'personal data': 'personal information',
  'personal information': 'personal data',
};

/** Uses before a capitalised word is taken for a term rather than for a slip. */
const enough = 3;

/** A capitalised term that is used like a defined one and defined nowhere. Silent where the policy defines nothing. */
export const definitionUndefined = defineRule({
  id: 'definition/undefined',
  summary: { en: 'A term written like a defined one is defined.', zh: '写法像定义术语的词语有定义。' },
  severity: 'information',
  *check(policy): Generator<Found> {
    const { document, facts } = policy;
    if (document.language !== 'en' || facts.definitions.length === 0) return;
    const known = new Set(
      [
        ...facts.definitions.map((d) => d.term),
        ...facts.products.map((p) => p.value),
        ...facts.aliases.map((a) => a.value),
      ].map(singular),
    );
    const uses = new Map<string, { readonly term: string; readonly spans: Span[] }>();
    for (const pattern of [capitalised, withTwin]) {
      for (const { span: at, match } of matchBlocks(document, pattern, ['paragraph', 'item'])) {
        const term = match[1] ?? '';
        const key = singular(term);
        if (pattern === capitalised && key in twins) continue;
        const use = uses.get(key) ?? { term, spans: [] };
        use.spans.push(at);
        uses.set(key, use);
      }
    }
    for (const [key, { term, spans }] of uses) {
      const [first, ...more] = spans;
      if (first === undefined || spans.length < enough || known.has(key) || isPartOfKnown(key, known)) continue;
      if (isExplained(policy, term)) continue;
      const related = otherPlaces(more, 'use');
      const twin = facts.definitions.find((d) => singular(d.term) === twins[key]);
      if (twin !== undefined) {
        const definition = { span: twin.span, message: 'twin', data: { twin: twin.term } };
        yield { message: 'two-terms', span: first, data: { term, twin: twin.term }, related: [definition, ...related] };
      } else if (!lowerToo(policy, term)) {
        yield { message: 'undefined', span: first, data: { term, count: spans.length }, related };
      }
    }
    for (const { span: at, match } of matchBlocks(document, quoted, ['paragraph', 'item'])) {
      const term = match[1] ?? '';
      if (known.has(singular(term)) || facts.definitions.some((d) => d.span.start < at.end && at.start < d.span.end))
        continue;
      yield { message: 'quoted', span: span(at.start, at.end), data: { term } };
    }
  },
});

function singular(term: string): string {
  return term
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/s$/, '')
    .replace(/^(?:the|our) /, '');
}

/** "Services" where "Kamoer Services" is defined. */
function isPartOfKnown(key: string, known: ReadonlySet<string>): boolean {
  return [...known].some((k) => k.endsWith(` ${key}`) || k.startsWith(`${key} `));
}

/**
 * Whether the text quotes the term, gives it a short name, or begins a sentence with what it is, in any mark-up:
 * Personal Data (“PD”), **Service** refers to the website.
 */
function isExplained(policy: PolicyModel, term: string): boolean {
  const { quoted, opening } = explanations.get(term, explaining);
  return isInProse(policy.document, quoted) || matchSentences(policy, opening).length > 0;
}

interface Explanation {
  readonly quoted: RegExp;
  readonly opening: RegExp;
}

const explanations = new TextMemo<Explanation>(200);

function explaining(term: string): Explanation {
  return {
    quoted: new RegExp(`["“”„]\\s*(?:the |our )?${term}[\\s,.]*["“”]|(?<!\\w)${term}\\s*\\((?:the |our )?["“„]`, 'iu'),
    opening: new RegExp(
      `^[\\W_]*(?:the |our )?${term}[\\W_]+(?:means?|refers?|includes?|shall mean|is defined|is any|is an?|is the)\\b`,
      'iu',
    ),
  };
}

/** Whether the word also stands without its capital: then the capital is a habit, not a definition. */
function lowerToo({ document }: PolicyModel, term: string): boolean {
  return new RegExp(`\\b${term.toLowerCase()}\\b`).test(document.prose);
}
