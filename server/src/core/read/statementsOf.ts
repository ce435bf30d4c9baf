import type { Statement } from './statement.ts';

const read = new WeakMap<readonly Statement[], ReadonlyMap<number, readonly Statement[]>>();

/** What a sentence, given by its index, states, in the order of the text. */
export function statementsOf(statements: readonly Statement[], sentence: number): readonly Statement[] {
  let known = read.get(statements);
  if (!known) {
    known = bySentence(statements);
    read.set(statements, known);
  }
  return known.get(sentence) ?? [];
}

function bySentence(statements: readonly Statement[]): ReadonlyMap<number, readonly Statement[]> {
  const found = new Map<number, Statement[]>();
  for (const statement of statements) {
    const before = found.get(statement.sentence);
    if (before) before.push(statement);
    else found.set(statement.sentence, [statement]);
  }
  return found;
}
