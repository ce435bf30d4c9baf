import type { PolicyModel } from '../../model.ts';
import { findTerms } from '../../read/grammar/findTerms.ts';
import type { Sentence } from '../../read/sentence.ts';
import { defineRule } from '../rule.ts';
import { reportPositions } from './opposePositions.ts';
import { positionsOf, takes } from './readPositions.ts';
import { sameScope } from './sameScope.ts';

/** One purpose rests on consent in one place and on legitimate interests in the other. */
export const contradictionLegalBasis = defineRule({
  id: 'contradiction/legal-basis',
  summary: 'A purpose rests on one legal basis.',
  severity: 'warning',
  *check(policy) {
    const consents = positionsOf(policy, 'basis-consent').filter(
      ({ sentence }) => !takes(policy, sentence.index, 'basis-interest'),
    );
    const interests = positionsOf(policy, 'basis-interest').filter(
      ({ sentence }) =>
        !/\bconsent\b|同意/i.test(sentence.text) || /\b(?:no|not|without)\b[^.]{0,40}\bconsent\b/i.test(sentence.text),
    );
    for (const consent of consents) {
      const breaking = interests.filter(
        ({ sentence }) =>
          sameScope(policy, consent.sentence.index, sentence.index) && samePurpose(policy, consent.sentence, sentence),
      );
      if (breaking.length > 0) yield reportPositions(policy, consent, breaking, 'warning');
    }
  },
});

/** Both sentences name the same single purpose; lists of purposes are told apart by more than we read. */
function samePurpose(policy: PolicyModel, a: Sentence, b: Sentence): boolean {
  const [x, y] = [purposesIn(policy, a), purposesIn(policy, b)];
  return x.size === 1 && y.size === 1 && [...x].every((id) => y.has(id) && id !== 'service' && id !== 'legal');
}

function purposesIn({ knowledge, document }: PolicyModel, { tokens }: Sentence): ReadonlySet<string> {
  const terms = findTerms(tokens, knowledge, document.language === 'zh' ? 'zh' : 'en');
  return new Set(terms.flatMap(({ ontology, id }) => (ontology === 'purposes' ? [id] : [])));
}
