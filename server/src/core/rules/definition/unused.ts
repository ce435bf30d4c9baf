import type { PolicyModel } from '../../model.ts';
import { isFormal, occurrences } from '../../read/terms.ts';
import { defineRule } from '../rule.ts';

/** A term that is defined and then never used. */
export const definitionUnused = defineRule({
  id: 'definition/unused',
  summary: 'A defined term is used.',
  severity: 'information',
  *check(policy) {
    const used = new Map<string, boolean>();
    for (const definition of policy.facts.definitions) {
      // "We" and "you" are always used, in forms that no search for the term finds; an acronym may be given for readers.
      if (/^(?:we|us|our|you|your|我们|您|你)\b/iu.test(definition.term) || /^\p{Lu}{2,6}$/u.test(definition.term))
        continue;
      const { term } = definition;
      if (!isFormal(policy, definition)) continue;
      const known = used.get(term) ?? isUsed(policy, term);
      used.set(term, known);
      if (!known) yield { message: 'unused', span: definition.span, data: { term } };
    }
  },
});

/** Whether the term stands anywhere besides its definition, a single word also in other forms: “Processing”, processed. */
function isUsed(policy: PolicyModel, term: string): boolean {
  const word = term.replace(/\W+$/, '');
  if (/^\p{L}{7,}$/u.test(word)) {
    const stem = new RegExp(`(?<!\\p{L})${word.slice(0, -3)}`, 'giu');
    const matches = policy.document.prose.matchAll(stem);
    return !matches.next().done && !matches.next().done;
  }
  const uses = occurrences(policy, term, 'giu');
  return !uses.next().done && !uses.next().done;
}
