import type { PolicyModel } from '../../model.ts';
import type { Definition } from '../../read/facts.ts';
import { isFormal, occurrences } from '../../read/terms.ts';
import { overlaps } from '../../text/span.ts';
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
  if (isInOtherForms(policy, term)) return true;
  // "Third-Party Services" and "third party services" are one term.
  const forms = new Set([term, term.replaceAll('-', ' ')]);
  return [...forms].some((form) => {
    const uses = occurrences(policy, form, 'giu');
    return form === term ? !uses.next().done && !uses.next().done : !uses.next().done;
  });
}

/** What a verb makes a noun of. */
const deed = /\p{L}{3}(?:ing|ments?|tions?|sions?)$/u;

/** Whether a sentence uses the words of a term that names a deed in forms of their own: “Deletion of Data”, delete data. */
function isInOtherForms({ sentences, facts }: PolicyModel, term: string): boolean {
  const words = term.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  if (words.length < 2 || !words.some((word) => deed.test(word) && word !== 'information')) return false;
  const stems = words.map((word) => new RegExp(`(?<!\\p{L})${word.slice(0, Math.max(4, word.length - 4))}`, 'iu'));
  const own = facts.definitions.filter((definition) => definition.term === term);
  return sentences.some(
    ({ kind, span, text }) =>
      kind !== 'heading' && !own.some((one) => overlaps(one.span, span)) && stems.every((stem) => stem.test(text)),
  );
}
