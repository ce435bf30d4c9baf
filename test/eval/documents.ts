import { readFileSync } from 'node:fs';
import { knowledge } from '../../server/src/cli/knowledge.ts';
import { analyse } from '../../server/src/core/analyse.ts';
import { defaultConfig } from '../../server/src/core/config/config.ts';
import type { RegimeId } from '../../server/src/core/knowledge/types.ts';
import { indexLines } from '../../server/src/core/text/lineIndex.ts';
import { formatOf } from '../../server/src/service/analysis.ts';
import { type DocumentReport, reportDocument } from '../../server/src/service/report.ts';

interface CheckOptions {
  readonly regimes?: readonly RegimeId[];
  readonly force?: boolean;
}

/** Rules that threw: bugs, which the figures must not hide. */
export const failures: string[] = [];

const kept = new Map<string, DocumentReport>();

/** What `proviso check --no-config --format json` says of a file; each is checked once. */
export function checkFile(path: string, options: CheckOptions = {}): DocumentReport {
  const key = JSON.stringify([path, options]);
  const known = kept.get(key);
  if (known) return known;
  const report = checkText(path, readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), options);
  kept.set(key, report);
  return report;
}

/** The same for a text that is in no file. */
export function checkText(path: string, text: string, { regimes = [], force }: CheckOptions = {}): DocumentReport {
  const config = { ...defaultConfig, regimes };
  const onRuleFailure = (rule: string, error: unknown) => {
    failures.push(`${rule} failed on ${path}: ${String(error)}`);
  };
  const today = new Date().toISOString().slice(0, 10);
  const analysis = analyse(text, { path, format: formatOf(path), knowledge, config, today, force, onRuleFailure });
  return reportDocument({ ...analysis, lines: indexLines(text) });
}
