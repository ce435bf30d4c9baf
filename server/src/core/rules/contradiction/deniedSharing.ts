import type { PolicyModel } from '../../model.ts';
import type { Statement } from '../../read/statement.ts';
import type { Position } from './readPositions.ts';

/** What the grammar reads is surer than most of what is learnt. */
const certainty = 3;

/** Sentences in which the grammar reads that we share no data, without condition or exception. */
export function deniedSharing(policy: PolicyModel): readonly Position[] {
  return policy.statements.filter(deniesSharing).flatMap((statement) => {
    const sentence = policy.sentences[statement.sentence];
    return sentence && !protects.test(sentence.text) ? [{ sentence, span: sentence.span, certainty }] : [];
  });
}

function deniesSharing(statement: Statement): boolean {
  return (
    statement.actions[0] === 'share' &&
    statement.polarity === 'negative' &&
    statement.actor === 'we' &&
    statement.modality !== 'possibility' &&
    statement.data.length > 0 &&
    statement.conditions.length === 0 &&
    statement.exceptions.length === 0 &&
    !statement.restrictive &&
    !statement.hedged
  );
}

/** "To ensure that data are not disclosed to unauthorised persons" promises safety. */
const protects = /\b(?:ensur\w+|prevent\w*|protect\w*|unauthori[sz]ed|prohibit\w*|request)\b|防止|避免/i;
