/** A statement that a draft makes without having been told, and its line, counted from zero. */
export interface AssumedPlace {
  readonly statement: string;
  readonly line: number | undefined;
}

/** Where the statements stand in a draft; the cells of a table's row are told with points between them. */
export function assumedPlaces(text: string, statements: readonly string[]): readonly AssumedPlace[] {
  const lines = text.split('\n');
  return statements.map((statement) => {
    const parts = statement.split(' · ');
    const line = lines.findIndex((one) => parts.every((part) => one.includes(part)));
    return { statement, line: line < 0 ? undefined : line };
  });
}
