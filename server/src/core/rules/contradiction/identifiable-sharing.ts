import type { PolicyModel } from '../../model.ts';
import { subsumes } from '../../read/ontology.ts';
import type { Reference } from '../../read/statement.ts';
import { defineRule } from '../rule.ts';
import { isAssertable } from './findOpposed.ts';
import { reportPositions } from './opposePositions.ts';
import { flowsOf } from './readFlows.ts';
import { positionsOf } from './readPositions.ts';
import { sameScope } from './sameScope.ts';

/** Only data that identify nobody are said to go to others, yet identifiers do. */
export const contradictionIdentifiableSharing = defineRule({
  id: 'contradiction/identifiable-sharing',
  summary: 'Where nothing that identifies a person is shared, identifiers must not be shared.',
  severity: 'warning',
  *check(policy) {
    const shared = flowsOf(policy).filter(
      (flow) =>
        flow.polarity === 'positive' &&
        isAssertable(flow) &&
        flow.recipients.length > 0 &&
        flow.recipients.every(({ id }) => id !== 'processor' && id !== 'authority') &&
        flow.conditions.every(({ kind }) => kind === 'time') &&
        !/\b(?:service providers?|on our behalf|aggregated?|anonymi[sz]ed|hashed|truncated|not|never|how many)\b/i.test(
          policy.sentences[flow.sentence]?.text ?? '',
        ),
    );
    for (const promise of positionsOf(policy, 'non-identifying-only')) {
      if (!isPromise(policy, promise.sentence.index)) continue;
      const direct = /\bdirectly\b|直接/.test(promise.sentence.text);
      const breaking = shared.filter(
        (statement) =>
          statement.sentence !== promise.sentence.index &&
          sameScope(policy, promise.sentence.index, statement.sentence, { ignoreGroups: true }) &&
          statement.data.some((data) => identifies(data, direct)),
      );
      const sentences = [...new Set(breaking.map(({ sentence }) => sentence))].flatMap(
        (index) => policy.sentences[index] ?? [],
      );
      if (sentences.length > 0) yield reportPositions(policy, promise, sentences, 'warning');
    }

    function identifies({ id, span }: Reference, direct: boolean): boolean {
      if (/random|hashed|pseudonym/i.test(policy.document.prose.slice(span.start, span.end))) return false;
      // "the name of the city"
      if (
        /^ of (?:the|a|an|any) (?:city|town|country|page|site|shop|app|product)/i.test(
          policy.document.prose.slice(span.end, span.end + 20),
        )
      )
        return false;
      const kinds = direct ? ['contact-information', 'government-id'] : ['identifier'];
      return kinds.some((kind) => subsumes(policy.knowledge, 'dataTypes', kind, id));
    }
  },
});

/** "Nothing that identifies you", "only figures": not what may be shared besides. */
function isPromise(policy: PolicyModel, sentence: number): boolean {
  return (
    policy.document.language === 'zh' ||
    flowsOf(policy).some((flow) => flow.sentence === sentence && (flow.polarity === 'negative' || flow.exclusive))
  );
}
