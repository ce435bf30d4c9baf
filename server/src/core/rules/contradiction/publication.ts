import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import type { Statement } from '../../read/statement.ts';
import { defineRule } from '../rule.ts';
import { isAssertable } from './findOpposed.ts';
import { reportPositions } from './opposePositions.ts';
import { positionsOf, takes } from './readPositions.ts';
import { sameScope } from './sameScope.ts';
import { mayNameSameDatum, sharedWords } from './sharedTopic.ts';

/** Data are said never to be made public, yet are. */
export const contradictionPublication = defineRule({
  id: 'contradiction/publication',
  summary: 'What is said not to be published must not be published elsewhere.',
  severity: 'warning',
  *check(policy) {
    const breaches = positionsOf(policy, 'published');
    for (const denial of policy.statements.filter(isUnconditionalDenial)) {
      const sentence = policy.sentences[denial.sentence];
      if (!sentence || takes(policy, denial.sentence, 'published')) continue;
      const breaking = breaches.filter(
        (breach) =>
          sameScope(policy, sentence.index, breach.sentence.index, { ignoreGroups: true }) &&
          sharesPeople(policy, sentence, breach.sentence) &&
          (sharedWords(policy, sentence, breach.sentence) > 0 || mayNameSameDatum(policy, sentence, breach.sentence)),
      );
      if (breaking.length > 0) yield reportPositions(policy, sentence, breaking, 'warning');
    }
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

function isUnconditionalDenial(statement: Statement): boolean {
  const { actions, polarity, actor, exceptions, conditions } = statement;
  return (
    actions[0] === 'publish' &&
    polarity === 'negative' &&
    (actor === 'we' || actor === 'anyone') &&
    exceptions.length === 0 &&
    conditions.length === 0 &&
    isAssertable(statement)
  );
}
