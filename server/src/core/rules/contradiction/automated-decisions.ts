import { says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { opposePositions } from './common/opposePositions.ts';
import { sharedWords } from './common/sharedTopic.ts';

/** "Decisions about your account": other decisions are not meant. */
const ofOneMatter = /\bdecisions? (?:about|on|regarding|concerning|as to|over) your (?!person\b|life\b)\w+/i;

/**
 * Decisions are said not to be automated, yet some are left to a machine. A denial of decisions with legal or similarly
 * significant effects is broken by these only.
 */
export const contradictionAutomatedDecisions = defineRule({
  id: 'contradiction/automated-decisions',
  summary: {
    en: 'A promise of human decisions must not go with decisions by machines.',
    zh: '承诺由人作出决定，就不得由机器作出决定。',
  },
  severity: 'error',
  *check(policy) {
    yield* opposePositions(policy, {
      promises: ['no-automated-decisions'],
      absolute: true,
      breaches: ['automated-decisions'],
      plainIsSure: true,
      severity: 'error',
      oneMatter: true,
      holds: (promise, breach) =>
        (!ofOneMatter.test(promise.sentence.text) || sharedWords(policy, promise.sentence, breach.sentence) > 0) &&
        (!says(policy, promise.sentence.index, 'legal-effect-words') ||
          says(policy, breach.sentence.index, 'weighty-decisions')),
    });
  },
});
