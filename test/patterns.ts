/** A regular expression that stands in a source: what is between the slashes, and its flags. */
export interface Literal {
  readonly source: string;
  readonly flags: string;
}

const literal =
  /(?<=(?:[=(,:;!?&|[{}>]|\breturn)\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([a-z]*)(?=\s*[.,;)\]}:?]|\s*$)/gm;

export function literalsIn(text: string): readonly Literal[] {
  return [...text.matchAll(literal)].map(([, source = '', flags = '']) => ({ source, flags }));
}

/** Whether a pattern, or one of its alternatives, begins with `\b` and has both `i` and `u`. */
export function isSlow({ source, flags }: Literal): boolean {
  return flags.includes('i') && flags.includes('u') && openings(source).some((start) => start.startsWith('\\b'));
}

/** Where a pattern may begin: its alternatives, and those of the group with which one begins. */
function openings(source: string): readonly string[] {
  return alternativesOf(source).flatMap((one) => {
    const group = /^\((?:\?(?::|<\w+>))?(?!\?)/.exec(one)?.[0];
    return group === undefined ? [one] : openings(one.slice(group.length, closing(one)));
  });
}

function alternativesOf(source: string): readonly string[] {
  const bars = [...signsOf(source)].filter(({ sign, depth }) => sign === '|' && depth === 0).map(({ at }) => at);
  return [-1, ...bars].map((bar, n) => source.slice(bar + 1, bars[n]));
}

/** Where the bracket closes that the pattern opens with. */
function closing(source: string): number {
  return [...signsOf(source)].find(({ sign, depth }) => sign === ')' && depth === 0)?.at ?? source.length;
}

/** The brackets and bars of a pattern, each with the number of groups that it stands in. */
function* signsOf(source: string) {
  let depth = 0;
  for (const { 0: sign, index: at } of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/g)) {
    if (sign === ')') depth--;
    yield { sign, at, depth };
    if (sign === '(') depth++;
  }
}
