import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { promisesOfSameData } from './common/sameData.ts';
import { tellsDeed } from './common/tellsDeed.ts';

/** Data are kept only as long as needed, yet also without end. */
export const contradictionUnlimitedRetention = defineRule({
  id: 'contradiction/unlimited-retention',
  summary: { en: 'Retention cannot be both limited and unlimited.', zh: '保存不能既有期限又无期限。' },
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['bounded-retention'],
      breaches: ['unlimited-retention'],
      plainIsSure: true,
      oneMatter: true,
      leastOfBreach: 3,
      severity: 'error',
      holds: (promise, { sentence }) =>
        !untilEvent.test(sentence.text) &&
        !ofOthers.test(sentence.text) &&
        !introducesList.test(sentence.text) &&
        !says(policy, sentence.index, 'of-exempted-data') &&
        !says(policy, sentence.index, 'by-law') &&
        promisesOfSameData(policy, promise.sentence, sentence) &&
        !says(policy, sentence.index, 'deletes-for-good') &&
        !says(policy, sentence.index, 'of-anonymous-data') &&
        tellsDeed(policy, sentence),
    });
  },
});

/** "As long as you are a member": an end that an event sets. */
const untilEvent =
  /\b(?:as|so) long as (?:you|they|he|she|(?:your|the|an?|their) (?:\w+ )?(?:accounts?|users?|customers?|members?|memberships?|contracts?|subscriptions?))\b|\buntil (?:you|they|he|she|your|the)\b/i;

/** "Your data are kept as follows:": the periods come behind it. */
const introducesList = /[:：]\s*$/;

/** What people and services that are not ours do with what they have found. */
const ofOthers =
  /\b(?:search engines?|other (?:people|users|members|visitors|websites|sites)|others|third part(?:y|ies)|anyone) (?:[^.;,]{0,40} )?(?:may|might|can|could) (?:still |also )?(?:keep|retain|store|hold|archive|save)\b/i;
