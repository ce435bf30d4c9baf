import { subsumes } from '../../read/ontology.ts';
import type { Reference } from '../../read/statement.ts';
import { defineRule } from '../rule.ts';
import { isAssertable } from './findOpposed.ts';
import { reportPositions } from './opposePositions.ts';
import { positionsOf } from './readPositions.ts';
import { sameScope } from './sameScope.ts';

/** Only data that identify nobody are said to go to others, yet identifiers do. */
export const contradictionIdentifiableSharing = defineRule({
  id: 'contradiction/identifiable-sharing',
  summary: 'Where nothing that identifies a person is shared, identifiers must not be shared.',
  severity: 'warning',
  *check(policy) {
    const shared = policy.statements.filter(
      (statement) =>
        (statement.actions.includes('share') ||
          (statement.agent !== undefined && statement.actions.includes('collect'))) &&
        statement.polarity === 'positive' &&
        isAssertable(statement) &&
        (statement.recipients.length > 0 || statement.agent !== undefined) &&
        statement.recipients.every(({ id }) => id !== 'processor' && id !== 'authority') &&
        statement.conditions.length === 0,
    );
    for (const promise of positionsOf(policy, 'non-identifying-only')) {
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
      const kinds = direct ? ['contact-information', 'government-id'] : ['identifier'];
      return kinds.some((kind) => subsumes(policy.knowledge, 'dataTypes', kind, id));
    }
  },
});
