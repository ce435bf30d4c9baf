import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { mentionedData, namesSameDatum, sharedWords, speakOfFewData } from './common/sharedTopic.ts';

/** What an app asks leave for, which is no kind of data. */
const access =
  /\b(?:camera|microphone|gallery|photos?|contacts|location|calendar|notifications?|bluetooth|storage)\b/gi;

function namesSameAccess(a: string, b: string): boolean {
  const named = new Set((a.match(access) ?? []).map((word) => word.toLowerCase()));
  return (b.match(access) ?? []).some((word) => named.has(word.toLowerCase()));
}

/** Refusing has no effect in one place and blocks the service in the other. */
export const contradictionRefusalEffect = defineRule({
  id: 'contradiction/refusal-effect',
  summary: { en: 'The effect of a refusal must be the same everywhere.', zh: '拒绝的后果，各处说法必须一致。' },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['refusal-harmless'],
      breaches: ['refusal-blocks'],
      plainIsSure: true,
      severity: 'warning',
      holds: ({ sentence: a }, { sentence: b }) =>
        // What one function needs, the others may do without.
        [a, b].every(({ index }) => !says(policy, index, 'of-some-functions')) &&
        ((speakOfFewData(policy, a, b) && namesSameDatum(policy, a, b)) ||
          namesSameAccess(a.text, b.text) ||
          ([a, b].some((one) => mentionedData(policy, one).length === 0) && sharedWords(policy, a, b) >= 2)),
    });
  },
});
