import { describe, expect, test } from 'vitest';
import { type Analysis, readPolicy } from '../../server/src/core/analyse.ts';
import { ruleBehind } from '../../server/src/core/rules/catalogue.ts';
import { applyEdits } from '../../server/src/core/rules/edits.ts';
import type { Finding, Related, Rule } from '../../server/src/core/rules/rule.ts';
import { runRules } from '../../server/src/core/rules/runRules.ts';
import { knowledge } from '../knowledge.ts';
import { idleFixes } from './idleFixes.ts';

/**
 * A text in which `«…»{messageId key="value"}` marks each expected finding, and `«…»{+messageId}` each place related to one;
 * a text without marks of these says nothing of them.
 */
interface Failing {
  readonly policy: string;
  /** What the first fix of the first finding makes of the text, after which the rule finds nothing. */
  readonly fixed?: string;
}

export interface RuleCases {
  readonly passes: readonly string[];
  readonly fails: readonly Failing[];
}

/**
 * Runs one rule on Markdown texts: silent on those that pass, and exactly the marked findings on those that fail, each of
 * whose fixes mends its finding.
 */
export function ruleTest(id: string, { passes, fails }: RuleCases): void {
  const rule = ruleBehind(id);
  if (!rule) throw new Error(`no rule “${id}”`);
  describe(id, () => {
    test.each(passes)('is silent on %j', (text) => {
      expect(check(rule, id, text).findings.map((finding) => describePlace(text, finding))).toEqual([]);
    });
    test.each(fails)('reports $policy', ({ policy: marked, fixed }) => {
      const { text, expected, related } = readMarks(marked);
      if (expected.length === 0) throw new Error('no finding is marked');
      const { model, findings } = check(rule, id, text);
      expect(findings.map((finding) => describePlace(text, finding))).toEqual(expected);
      if (related.length > 0) expect(relatedTo(findings).map((place) => describePlace(text, place))).toEqual(related);
      expect(idleFixes(text, (mended) => check(rule, id, mended))).toEqual([]);
      if (fixed === undefined) return;
      const [fix] = rule.fixes?.(findings[0] as Finding, model) ?? [];
      if (!fix) throw new Error('the finding has no fix');
      const mended = applyEdits(text, fix.edits);
      expect(mended).toBe(fixed);
      expect(check(rule, id, mended).findings).toEqual([]);
    });
  });
}

function check(rule: Rule, id: string, text: string): Analysis {
  const options = { path: 'privacy-policy.md', format: 'markdown', knowledge, today: '2026-11-22' } as const;
  const model = readPolicy(text, options);
  const fail = (name: string, error: unknown) => {
    throw new Error(`${name} failed`, { cause: error });
  };
  const { findings, ignores } = runRules(model, fail, [rule]);
  return { model, findings: findings.filter((finding) => finding.rule === id), ignores };
}

/** The places that findings also speak of, in the order of the text. */
function relatedTo(findings: readonly Finding[]): readonly Related[] {
  return findings.flatMap(({ related }) => related).sort((a, b) => a.span.start - b.span.start);
}

function describePlace(text: string, { span, message }: Related) {
  return { quote: text.slice(span.start, span.end).trim(), message: message.id, data: stringsOf(message.data) };
}

function stringsOf(data: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)]));
}

function readMarks(marked: string) {
  const expected: object[] = [];
  const related: object[] = [];
  const mark = /«([^»]*)»\{(\+?)([a-z-]+)([^}]*)\}/g;
  const text = marked.replace(mark, (_, quote: string, sign: string, message: string, rest: string) => {
    const data = Object.fromEntries([...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map((pair) => [pair[1], pair[2]]));
    const place = { quote: quote.trim(), message, data: expect.objectContaining(data) };
    (sign === '+' ? related : expected).push(place);
    return quote;
  });
  return { text, expected, related };
}
