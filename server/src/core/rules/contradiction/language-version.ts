import { defineRule } from '../rule.ts';
import { reportPositions } from './opposePositions.ts';
import type { Remark } from './readRemarks.ts';
import { remarksOf } from './readRemarks.ts';
import { sameScope } from './sameScope.ts';

/** Two language versions are said to prevail. */
export const contradictionLanguageVersion = defineRule({
  id: 'contradiction/language-version',
  summary: 'One language version prevails.',
  severity: 'information',
  *check(policy) {
    const positions = remarksOf(policy, 'language-prevails');
    for (const [i, later] of positions.entries()) {
      const earlier = positions
        .slice(0, i)
        .filter(
          (one) => languageOf(one) !== languageOf(later) && sameScope(policy, one.sentence.index, later.sentence.index),
        );
      if (earlier.length > 0) yield reportPositions(policy, later, earlier, 'information');
    }
  },
});

const languages =
  /\b(?:chinese|english|german|french|spanish|italian|portuguese|japanese|korean|dutch|russian)\b|中文|英文|英语/i;

function languageOf({ sentence }: Remark): string {
  return languages.exec(sentence.text)?.[0].toLowerCase() ?? '';
}
