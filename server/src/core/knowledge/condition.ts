/**
 * A condition under which a clause is asked for: an expression over signals with `and`, `or`, `not` and brackets
 * (`cookies or tracking or (sdk and analytics)`). `and` binds more tightly than `or`.
 */
export type Condition =
  | { readonly kind: 'signal'; readonly id: string }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'and' | 'or'; readonly all: readonly Condition[] };

/** Reads a condition. @throws SyntaxError with what is wrong; the build checks every condition of the knowledge. */
export function parseCondition(source: string): Condition {
  const words = source.match(/[()]|[\w-]+|\S/g) ?? [];
  let at = 0;

  function either(): Condition {
    return chain('or', () => chain('and', single));
  }
  function chain(kind: 'and' | 'or', part: () => Condition): Condition {
    const all = [part()];
    while (words[at] === kind) {
      at++;
      all.push(part());
    }
    return all.length === 1 ? (all[0] as Condition) : { kind, all };
  }
  function single(): Condition {
    const word = words[at++];
    if (word === 'not') return { kind: 'not', of: single() };
    if (word === '(') {
      const inner = either();
      if (words[at++] !== ')') throw new SyntaxError(`“)” is missing in “${source}”`);
      return inner;
    }
    if (word === undefined || !/^[a-z]\w*$/.test(word) || word === 'and' || word === 'or') {
      throw new SyntaxError(
        `a signal is expected ${word === undefined ? 'at the end' : `instead of “${word}”`} of “${source}”`,
      );
    }
    return { kind: 'signal', id: word };
  }

  const condition = either();
  if (at < words.length) throw new SyntaxError(`“${words[at]}” is not expected in “${source}”`);
  return condition;
}

/** All signals that a condition names, in its order. */
export function signalsOf(condition: Condition): readonly string[] {
  if (condition.kind === 'signal') return [condition.id];
  return condition.kind === 'not' ? signalsOf(condition.of) : condition.all.flatMap(signalsOf);
}

/** Whether the condition holds, given whether each signal does. */
export function holds(condition: Condition, isTrue: (signal: string) => boolean): boolean {
  switch (condition.kind) {
    case 'signal':
      return isTrue(condition.id);
    case 'not':
      return !holds(condition.of, isTrue);
    case 'and':
      return condition.all.every((part) => holds(part, isTrue));
    case 'or':
      return condition.all.some((part) => holds(part, isTrue));
  }
}
