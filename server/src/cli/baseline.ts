import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Finding } from '../core/rules/rule.ts';
import { UsageError } from './io.ts';

/**
 * Findings that a team has accepted: path → fingerprint → how often. A fingerprint is made of the rule and of the words that
 * it marks, not of line numbers, so that an edit elsewhere brings no old finding back.
 */
export interface Baseline {
  readonly version: 1;
  readonly findings: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What tells a finding from the others of its document. */
export function fingerprintOf(finding: Finding, text: string): string {
  const words = [finding, ...finding.related].map(({ span }) => normalise(text.slice(span.start, span.end)));
  // A missing clause marks a place, not words: the place may change, the clause not.
  const what = finding.rule.startsWith('missing/') ? finding.clauses : words;
  return createHash('sha256')
    .update(JSON.stringify([finding.rule, what]))
    .digest('hex')
    .slice(0, 16);
}

/** The part of a baseline that stands for one document. */
export function baselineOf(findings: readonly Finding[], text: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const finding of findings) {
    const fingerprint = fingerprintOf(finding, text);
    counts[fingerprint] = (counts[fingerprint] ?? 0) + 1;
  }
  return counts;
}

/** Leaves out what the baseline has; of several alike only as many as it has. */
export function withoutBaseline(
  findings: readonly Finding[],
  text: string,
  accepted: Readonly<Record<string, number>> = {},
): readonly Finding[] {
  const left = { ...accepted };
  return findings.filter((finding) => {
    const fingerprint = fingerprintOf(finding, text);
    const rest = left[fingerprint] ?? 0;
    left[fingerprint] = rest - 1;
    return rest <= 0;
  });
}

/** Reads a baseline file. */
export function readBaseline(path: string): Baseline {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`there is no such baseline; “proviso check --write-baseline ${path}” writes it`, path);
  }
  try {
    const baseline = JSON.parse(text) as Baseline;
    if (baseline?.version === 1 && typeof baseline.findings === 'object' && baseline.findings !== null) return baseline;
  } catch {
    // Told below, like any other file that is no baseline.
  }
  throw new UsageError('is not a baseline of Proviso; write it anew with --write-baseline', path);
}

function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
