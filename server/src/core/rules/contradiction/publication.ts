import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { remarkPositions } from './common/readPositions.ts';
import { promisesOfSameData } from './common/sameData.ts';

/** Data are said never to be made public, yet are. */
export const contradictionPublication = defineRule({
  id: 'contradiction/publication',
  summary: {
    en: 'What is said not to be published must not be published elsewhere.',
    zh: '既称不公开，其他地方就不得公开。',
  },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-publication'],
      absolute: true,
      breaches: ['published'],
      furtherBreaches: [...remarkPositions(policy, 'publishes-unasked')],
      plainIsSure: true,
      oneMatter: true,
      severity: 'warning',
      ignoreGroups: true,
      holds: ({ sentence: a }, { sentence: b }) => sharesPeople(policy, a, b) && promisesOfSameData(policy, a, b),
    });
  },
});

/** Not where each names other people: pupils and teachers. */
function sharesPeople(policy: PolicyModel, a: Sentence, b: Sentence): boolean {
  const persons = new Set(policy.knowledge.lexicons['person-nouns']?.en ?? []);
  const named = ({ tokens }: Sentence) =>
    new Set(tokens.map(({ lemma }) => lemma).filter((lemma) => persons.has(lemma)));
  const [x, y] = [named(a), named(b)];
  return x.size === 0 || y.size === 0 || [...x].some((one) => y.has(one));
}
