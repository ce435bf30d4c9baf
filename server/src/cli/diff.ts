/** A run of lines that both texts have, or that only one has. */
interface Run {
  readonly kind: ' ' | '-' | '+';
  readonly lines: readonly string[];
}

/** The difference of two texts as `diff -u` prints it; empty where there is none. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const hunks = toHunks(compare(splitLines(before), splitLines(after)));
  return `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`;
}

function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Lines of context around a change. */
const context = 3;

function toHunks(runs: readonly Run[]): readonly string[] {
  const hunks: string[] = [];
  let [oldLine, newLine] = [1, 1];
  let hunk: { old: number; new: number; body: string[] } | undefined;
  const close = () => {
    if (!hunk) return;
    const count = (signs: string) => hunk?.body.filter((line) => signs.includes(line[0] as string)).length;
    hunks.push(`@@ -${hunk.old},${count(' -')} +${hunk.new},${count(' +')} @@\n${hunk.body.join('')}`);
    hunk = undefined;
  };
  runs.forEach(({ kind, lines }, index) => {
    if (kind !== ' ') {
      hunk ??= { old: oldLine, new: newLine, body: [] };
      hunk.body.push(...lines.map((line) => mark(kind, line)));
    } else {
      const isLast = index === runs.length - 1;
      const fits = lines.length <= 2 * context && !isLast;
      if (hunk) hunk.body.push(...lines.slice(0, fits ? lines.length : context).map((line) => mark(' ', line)));
      if (!fits) close();
      if (!hunk && !isLast) {
        const lead = lines.slice(-context);
        const skipped = lines.length - lead.length;
        hunk = { old: oldLine + skipped, new: newLine + skipped, body: lead.map((line) => mark(' ', line)) };
      }
    }
    if (kind !== '+') oldLine += lines.length;
    if (kind !== '-') newLine += lines.length;
  });
  close();
  return hunks;
}

function mark(sign: Run['kind'], line: string): string {
  return line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
}

/** Shortest edit script by Myers' algorithm: time grows with the number of changed lines. */
function compare(a: readonly string[], b: readonly string[]): readonly Run[] {
  const trace: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let changes = 0; ; changes++) {
    trace.push(reach);
    const next = new Map(reach);
    for (let k = -changes; k <= changes; k += 2) {
      let x = isDown(reach, k, changes) ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace);
    }
    reach = next;
  }
}

/** Whether the furthest path on diagonal `k` comes from an inserted line rather than a deleted one. */
function isDown(reach: ReadonlyMap<number, number>, k: number, changes: number): boolean {
  return k === -changes || (k !== changes && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Map<number, number>[]): readonly Run[] {
  const steps: { kind: Run['kind']; line: string }[] = [];
  let [x, y] = [a.length, b.length];
  for (let changes = trace.length - 1; changes >= 0; changes--) {
    const reach = trace[changes] as Map<number, number>;
    const k = x - y;
    const down = isDown(reach, k, changes);
    const fromX = reach.get(down ? k + 1 : k - 1) ?? 0;
    const fromY = fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY && x > 0 && y > 0) steps.push({ kind: ' ', line: a[--x] as string }) && y--;
    if (changes > 0) steps.push(down ? { kind: '+', line: b[--y] as string } : { kind: '-', line: a[--x] as string });
  }
  const runs: { kind: Run['kind']; lines: string[] }[] = [];
  for (const { kind, line } of steps.reverse()) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else runs.push({ kind, lines: [line] });
  }
  return runs;
}
