import { analyse } from '../core/analyse.ts';
import { indexLines } from '../core/text/lineIndex.ts';
import type { AnalysedPolicy } from '../service/analysis.ts';
import type { FileConfig } from './configurations.ts';
import type { Source } from './files.ts';
import type { Io } from './io.ts';
import { knowledge } from './knowledge.ts';

/** Analyses one text. A rule that fails is a bug of ours: it is told on standard error and costs only its own findings. */
export function analyseSource(
  source: Source,
  { config, pathFromConfig }: FileConfig,
  io: Io,
  force = false,
): Omit<AnalysedPolicy, 'source'> {
  const { path, format, text } = source;
  const onRuleFailure = (rule: string, error: unknown) =>
    io.err(`proviso: ${path}: the rule ${rule} failed (${String(error)}); please report this\n`);
  const options = { path, pathFromConfig, format, knowledge, config, today: io.today, force, onRuleFailure };
  const analysis = analyse(text, options);
  return { ...analysis, lines: indexLines(text) };
}
