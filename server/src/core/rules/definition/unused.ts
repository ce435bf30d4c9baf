import type { PolicyModel } from '../../model.ts';
import type { Definition } from '../../read/facts.ts';
import type { Sentence, Token } from '../../read/sentence.ts';
import { matchSentences } from '../../read/sentenceGroups.ts';
import { isFormal, occurrences } from '../../read/terms.ts';
import { TextMemo } from '../../text/memo.ts';
import { overlaps, type Span, shift } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** A term that is defined and then never used. */
export const definitionUnused = defineRule({
  id: 'definition/unused',
  summary: { en: 'A defined term is used.', zh: '定义了的术语有使用。' },
  severity: 'information',
  *check(policy) {
    const used = new Map<string, boolean>();
    for (const definition of policy.facts.definitions) {
      const { term } = definition;
      if (isForReaders(term) || !isFormal(policy, definition) || isOneOfSeveral(policy, definition)) continue;
      const known = used.get(term) ?? isUsed(policy, term);
      used.set(term, known);
      if (!known) yield { message: 'unused', span: definition.span, data: { term } };
    }
  },
});

/**
 * Whether the name is of use to readers though the text does not come back to it: "we" and "you", which are used in forms
 * that no search finds; an acronym; what a law, a right or a setting elsewhere is called.
 */
function isForReaders(term: string): boolean {
  return (
    /^(?:we|us|our|you|your|我们|您|你)\b/i.test(term) ||
    /(?:^|[\s/-])[\p{Lu}\d&/.-]{2,8}$/u.test(term) ||
    /\b(?:Acts?|Laws?|Rules|Regulations?|Directive|Code|Ordinance|Shield|Framework|Clauses|Tracking)$|^(?:the )?Right\b|法$|条例$/i.test(
      term,
    )
  );
}

/** “Owner”, “we” or “us”: the text uses one of the names that the brackets give, or builds on the others with it. */
function isOneOfSeveral({ document: { prose }, facts }: PolicyModel, { span }: Definition): boolean {
  if (facts.aliases.some((alias) => alias.spans.some((place) => overlaps(place, span)))) return true;
  const [open, close] = [/[(（]([^()（）]*)$/u, /^([^()（）]*)[)）]/u];
  const before = open.exec(prose.slice(Math.max(0, span.start - 120), span.start))?.[1];
  const after = close.exec(prose.slice(span.end, span.end + 120))?.[1];
  return before !== undefined && after !== undefined && /["“「]\p{L}/u.test(`${before.slice(0, -1)} ${after.slice(1)}`);
}

/** Whether the term stands anywhere besides its definition, a single word also in other forms: “Processing”, processed. */
function isUsed(policy: PolicyModel, term: string): boolean {
  const word = term.replace(/\W+$/, '');
  if (/^\p{L}{7,}$/u.test(word)) {
    const stem = new RegExp(`(?<!\\p{L})${word.slice(0, -3)}`, 'giu');
    const matches = policy.document.prose.matchAll(stem);
    return !matches.next().done && !matches.next().done;
  }
  // "Third-Party Services" and "third party services" are one term.
  const forms = new Set([term, term.replaceAll('-', ' ')]);
  const stands = [...forms].some((form) => {
    const uses = occurrences(policy, form, 'giu');
    return form === term ? !uses.next().done && !uses.next().done : !uses.next().done;
  });
  return stands || isInOtherForms(policy, term);
}

/** What a verb makes a noun of: “dele-tion”. */
const deed = /^(?!information)(\p{L}{3,}?)(?:ing|ments?|tions?|sions?)$/u;

/** What a verb has in place of that ending: “dele-te”, “restric-t”, “process”, “advertis-e”. */
const verbEnding = /^(?:e|te?|de?)?$/;

/** Where the verb of a deed may stand; the pattern is the same at every call, for what it finds is filed under it. */
const mentions = new TextMemo<RegExp>(1000);

/**
 * Whether a sentence uses the words of a term that names a deed, in other forms or order: “Deletion of Data”, delete data.
 * What terms are made of is no use: “Deletion of Data” does not use “Deletion of Records”.
 */
function isInOtherForms(policy: PolicyModel, term: string): boolean {
  const { definitions } = policy.facts;
  const own = definitions.filter((definition) => definition.term === term);
  const words = own.slice(0, 1).flatMap(({ span }) => tokensIn(policy.sentences, span));
  const root = words.map(({ word }) => deed.exec(word)?.[1]).find(Boolean);
  if (words.length < 2 || root === undefined) return false;
  const mention = mentions.get(root, () => new RegExp(`(?<!\\p{L})${root}`, 'iu'));
  return matchSentences(policy, mention).some(({ sentence: { kind, span, tokens } }) => {
    if (kind === 'heading' || own.some((one) => overlaps(one.span, span))) return false;
    const terms = definitions.filter((one) => overlaps(one.span, span)).map((one) => shift(one.span, -span.start));
    const free = tokens.filter((token) => !terms.some((one) => overlaps(one, token)));
    return words.every((word) => free.some((token) => isFormOf(token, word)));
  });
}

/** The words of a term where it is defined, without articles and prepositions. */
function tokensIn(sentences: readonly Sentence[], at: Span): readonly Token[] {
  const sentence = sentences.find(({ span }) => overlaps(span, at));
  if (!sentence) return [];
  const place = shift(at, -sentence.span.start);
  return sentence.tokens.filter((token) => overlaps(place, token) && /^\p{L}{4,}$/u.test(token.word));
}

function isFormOf({ word, lemma }: Token, of: Token): boolean {
  if (word === of.word || lemma === of.lemma) return true;
  const root = deed.exec(of.word)?.[1];
  return root !== undefined && lemma.startsWith(root) && verbEnding.test(lemma.slice(root.length));
}
