import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { defineRule } from '../rule.ts';
import { reportPositions } from './opposePositions.ts';
import { positionsOf } from './readPositions.ts';
import { sameScope } from './sameScope.ts';

/** The list of cases for deletion leaves out a case in which deletion is promised elsewhere. */
export const contradictionDeletionGrounds = defineRule({
  id: 'contradiction/deletion-grounds',
  summary: 'A closed list of cases for deletion must hold those promised elsewhere.',
  severity: 'warning',
  *check(policy) {
    for (const list of positionsOf(policy, 'deletion-grounds')) {
      const items = listText(policy, list.sentence);
      // Items that name the end of the account, of the purpose or of consent hold the promises; an open list holds all.
      if (
        items === '' ||
        /\b(?:cancel|clos|withdr|no longer|expir|stop|cease|terminat|etc|such as|includ)|注销|撤回|届满|停止|终止|不再|等/i.test(
          items,
        )
      )
        continue;
      const promises = positionsOf(policy, 'deletion-promise').filter(({ sentence }) =>
        sameScope(policy, list.sentence.index, sentence.index),
      );
      if (promises.length > 0) yield reportPositions(policy, list, promises, 'warning');
    }
  },
});

/** The lead-in with the items of its list. */
function listText({ sentences }: PolicyModel, leadIn: Sentence): string {
  const items = sentences.filter((sentence) => sentence.leadIn === leadIn.index);
  return items.length === 0 ? '' : [leadIn, ...items].map(({ text }) => text).join(' ');
}
