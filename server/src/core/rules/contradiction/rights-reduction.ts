import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';

/** Nobody is asked or told. */
const atWill =
  /\bwithout (?:telling|asking|informing|notifying)\b|\bfor any reason\b|\bas (?:we|it) (?:likes?|pleases?|wish(?:es)?|sees? fit)\b/i;

/** What the promise has to speak of. */
const ofRights =
  /\b(?:rights?|entitlements?|protections?|protected|polic(?:y|ies)|notice|statement|choices)\b|权利|权益|政策/i;

/** Rights are not to be reduced without consent, yet the policy may be changed at will. */
export const contradictionRightsReduction = defineRule({
  id: 'contradiction/rights-reduction',
  summary: {
    en: 'A promise to keep rights must not go with changes at will.',
    zh: '既承诺不减损权利，就不得任意变更。',
  },
  severity: 'warning',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['rights-kept'],
      breaches: ['change-at-will'],
      plainIsSure: true,
      oneMatter: true,
      severity: 'warning',
      // A policy that “may change” need not take rights away; one that changes at will may.
      holds: ({ sentence: promise }, { sentence }) =>
        ofRights.test(promise.text) &&
        (says(policy, sentence.index, 'at-will') || atWill.test(sentence.text)) &&
        !says(policy, sentence.index, 'of-other-changes'),
      exceptionIsPromise: true,
    });
  },
});
