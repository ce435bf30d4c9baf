import { defineRule } from '../rule.ts';
import { closedRecipients } from './common/closedRecipients.ts';
import { reportPositions } from './common/opposePositions.ts';
import { toldIn } from './common/recipientCases.ts';
import { sameScope } from './common/sameScope.ts';
import { areOfOneChapter } from './common/sectionsOf.ts';

/** A closed list of who gets data lacks somebody who gets them elsewhere. */
export const contradictionRecipients = defineRule({
  id: 'contradiction/recipients',
  summary: {
    en: 'A closed list of who gets data must hold everybody who gets them elsewhere.',
    zh: '限定的信息接收方或共享情形，须包含其他地方所述的各种情形。',
  },
  severity: 'hint',
  *check(policy) {
    // Where a provider keeps the data is a place, and no limit to the readers who live there.
    for (const { sentence, lacks } of closedRecipients(policy)) {
      const breaking = lacks
        .flatMap((one) => toldIn(policy, one))
        .filter(
          ({ section, index }) =>
            !areOfOneChapter(policy, section, sentence.section) &&
            sameScope(policy, sentence.index, index, { ignoreRegions: true }),
        );
      if (breaking.length > 0) yield reportPositions(policy, sentence, [...new Set(breaking)], 'hint');
    }
  },
});
