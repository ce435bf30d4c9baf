import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { isLimitedPromise } from './common/limitedPromise.ts';
import { areSure, followsAtOnce, reportPositions } from './common/opposePositions.ts';
import { placesIn, readersOf } from './common/placesIn.ts';
import { positionsOf, trustPlain } from './common/readPositions.ts';
import { sameScope } from './common/sameScope.ts';

/** Data are said to stay in one country, yet come to another or are seen from it. */
export const contradictionStorageLocation = defineRule({
  id: 'contradiction/storage-location',
  summary: {
    en: 'Data that stay in a country must not be transferred elsewhere.',
    zh: '留存在一国境内的信息，不得传输到其他地方。',
  },
  severity: 'error',
  *check(policy) {
    const abroad = trustPlain(positionsOf(policy, 'abroad'));
    for (const promise of trustPlain(positionsOf(policy, 'in-country-only'))) {
      if (says(policy, promise.sentence.index, 'exception') || leavesRoom.test(promise.sentence.text)) continue;
      if (isLimitedPromise(policy, promise.sentence)) continue;
      if (placesIn(policy, promise.sentence).length === 0 && !namesAnyBorder(promise.sentence.text)) continue;
      // A sentence that could be read both ways is taken for what it more likely is.
      if (abroad.some(({ sentence, certainty }) => sentence === promise.sentence && certainty > promise.certainty))
        continue;
      const breaking = abroad.filter(
        (breach) => areSure(policy, promise, breach, true) && isElsewhere(policy, promise.sentence, breach.sentence),
      );
      const hedged = /\b(?:in principle|generally|primarily|at present|currently)\b|原则上|目前|一般/i.test(
        promise.sentence.text,
      );
      if (breaking.length > 0) yield reportPositions(policy, promise, breaking, hedged ? 'warning' : 'error');
    }
  },
});

/**
 * A promise that leaves room for what stands elsewhere, or that speaks of what leaves an organisation, not a country: "may
 * be processed outside" promises nothing.
 */
const leavesRoom =
  /\bsubject to\b|\bmay (?:also |then )?be\b[^.;]*\boutside\b|\boutside (?:of )?(?:(?:our|the|this) )?(?:\w+ ){0,3}?(?:association|company|organi[sz]ation|group|team|club|firm|society|school|church|practice)\b/i;

/** What a promise without a country's name must speak of. */
const namesBorder =
  /\b(?:abroad|overseas|borders?|countr(?:y|ies)|territory|jurisdictions?)\b|cross-border|境内|境外|跨境|出境/i;

/** "Other countries" than those that a promise names none of: any could be meant. */
function namesAnyBorder(text: string): boolean {
  return namesBorder.test(text) && !/\bother countr(?:y|ies)\b/i.test(text);
}

function isElsewhere(policy: PolicyModel, promise: Sentence, breach: Sentence): boolean {
  if (promise.index === breach.index || followsAtOnce(policy, promise.index, breach.index)) return false;
  if (!sameScope(policy, promise.index, breach.index, { ignoreRegions: true })) return false;
  const [mine, theirs] = [readersOf(policy, promise), readersOf(policy, breach)];
  if (mine.length > 0 !== theirs.length > 0 || (mine.length > 0 && !mine.some((one) => theirs.includes(one))))
    return false;
  const home = placesIn(policy, promise);
  const there = placesIn(policy, breach);
  if (
    there.length === 0 &&
    !namesBorder.test(breach.text) &&
    !/\b(?:foreign|globally|worldwide|world)\b|海外|国外/i.test(breach.text)
  )
    return false;
  // No place named: "abroad", "foreign jurisdictions". A promise without a country is kept by none.
  if (there.length === 0) return true;
  return there.some((place) => !home.some((one) => place.kinds.some((kind) => one.kinds[0] === kind)));
}
