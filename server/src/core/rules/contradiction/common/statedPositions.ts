import type { PolicyModel } from '../../../model.ts';
import type { Statement } from '../../../read/statement.ts';
import { certainties } from './certainties.ts';
import type { Position } from './readPositions.ts';

/**
 * Sentences in which the grammar reads that we do something with data, beside those that a stance was learnt from. What is
 * hedged, has an exception or only tells which data are meant ("data that we do not share") is left out.
 */
export function statedPositions(policy: PolicyModel, holds: (statement: Statement) => boolean): readonly Position[] {
  return plainDeeds(policy.statements)
    .filter(holds)
    .flatMap((statement) => {
      const sentence = policy.sentences[statement.sentence];
      return sentence ? [{ sentence, span: sentence.span, certainty: certainties.stated }] : [];
    });
}

const deeds = new WeakMap<readonly Statement[], readonly Statement[]>();

/** What we do with data, in plain words: read once for all rules. */
function plainDeeds(statements: readonly Statement[]): readonly Statement[] {
  let plain = deeds.get(statements);
  if (!plain) {
    plain = statements.filter((statement) => statement.actor === 'we' && isPlain(statement));
    deeds.set(statements, plain);
  }
  return plain;
}

/** Never done: denied without condition. */
export function isNeverDone({ polarity, modality, conditions }: Statement): boolean {
  return polarity === 'negative' && modality !== 'possibility' && conditions.length === 0;
}

/** Done or likely to be done, whatever the readers say to it: what may be is no less denied by "never". */
export function isOrMayBeDone(statement: Statement): boolean {
  return statement.modality === 'possibility' ? isDone({ ...statement, modality: 'fact' }) : isDone(statement);
}

function isPlain({ data, exceptions, restrictive, hedged }: Statement): boolean {
  return data.length > 0 && exceptions.length === 0 && !restrictive && !hedged;
}

/** Done as a fact, whatever the readers say to it: at most at a certain time, or in a certain case. */
export function isDone({ polarity, modality, conditions }: Statement): boolean {
  return (
    polarity === 'positive' &&
    modality === 'fact' &&
    conditions.every(({ kind }) => kind === 'time' || kind === 'other')
  );
}
