import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';
import type { Statement } from '../../../read/statement.ts';
import { ownNames } from './ownNames.ts';

/** A subject that is what the company offers: "This app does not …", "Since the bot never …". */
const offering =
  /^\W*(?:since |because |as )?(?:the|this|our|my) (?:\w+ )?(?:app|application|bot|site|website|extension|add-?on|plug-?in|game|service|software|program|tool|library|script)\b/i;

/** "Does not collect …": the subject stands in the lead-in. */
const withoutSubject = /^\W*(?:does|do|will|never) /i;

/** Whether a statement is made of the company or of what it offers, by its name, by "it", or by a lead-in. */
export function isSaidOfUs(policy: PolicyModel, { actor }: Statement, sentence: Sentence): boolean {
  const { sentences } = policy;
  const { text, index, block, leadIn } = sentence;
  const last = sentences[index - 1];
  if (/^\W*It\b/.test(text)) return last?.block === block && hasSubjectOfOurs(policy, last.text);
  if (withoutSubject.test(text)) {
    const introduced = leadIn === undefined ? undefined : sentences[leadIn];
    return introduced !== undefined && hasSubjectOfOurs(policy, introduced.text);
  }
  return actor === 'we' || (actor === 'anyone' && hasSubjectOfOurs(policy, text));
}

function hasSubjectOfOurs({ facts }: PolicyModel, text: string): boolean {
  if (offering.test(text)) return true;
  const named = text.replace(/^\W*(?:since |because |as )?(?:the )?/i, '');
  return ownNames(facts).some((name) => named.startsWith(`${name} `));
}
