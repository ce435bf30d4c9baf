import { type Profiler, Session } from 'node:inspector/promises';

/** A stage of the pipeline and its part of the time. */
export interface StageShare {
  readonly stage: string;
  readonly milliseconds: number;
}

/** Frames below which a stage begins: their callees are the stages. */
const above: ReadonlySet<string> = new Set(['readPolicy', 'analyse']);

/**
 * Runs something many times under V8's profiler and tells how the time is spread over the stages of the pipeline: the
 * functions that `analyse` and `readPolicy` call.
 *
 * @returns milliseconds a run, longest first.
 */
export async function profileStages(run: (round: number) => void, rounds: number): Promise<readonly StageShare[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  for (let round = 0; round < rounds; round++) run(round);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const times = timesByStage(profile);
  return [...times]
    .map(([stage, microseconds]) => ({ stage, milliseconds: microseconds / 1000 / rounds }))
    .sort((a, b) => b.milliseconds - a.milliseconds);
}

function timesByStage({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): ReadonlyMap<string, number> {
  const stageOf = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const visit = (node: Profiler.ProfileNode, stage: string | undefined): void => {
    if (stage !== undefined) stageOf.set(node.id, stage);
    for (const id of node.children ?? []) {
      const child = byId.get(id) as Profiler.ProfileNode;
      const name = child.callFrame.functionName;
      const begins = above.has(node.callFrame.functionName) && !above.has(name);
      visit(child, stage ?? (begins ? name : undefined));
    }
  };
  visit(nodes[0] as Profiler.ProfileNode, undefined);
  const times = new Map<string, number>();
  samples.forEach((id, i) => {
    const name = byId.get(id)?.callFrame.functionName;
    const stage = stageOf.get(id) ?? (name === '(garbage collector)' ? name : undefined);
    if (stage !== undefined) times.set(stage, (times.get(stage) ?? 0) + (timeDeltas[i] ?? 0));
  });
  return times;
}
