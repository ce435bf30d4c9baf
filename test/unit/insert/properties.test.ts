import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertAll, insertClause } from '../../../server/src/core/insert/insertClause.ts';
import type { Finding } from '../../../server/src/core/rules/rule.ts';
import { bases } from './bases.ts';
import { apply, fill, knowledge, read } from './sample.ts';

const kind = ({ rule, message }: Finding) => `${rule} ${message.id}`;
/** What depends on the form of the text alone, whatever it says. */
const ofForm = /^(?:structure|reference|placeholder|consistency)\//;

describe.each(bases)('in $name', ({ text, format, language }) => {
  const regimes = language === 'zh' ? (['pipl'] as const) : (['gdpr'] as const);
  const before = read(text, format, regimes);
  const had = new Set(before.findings.map(kind));
  const after = (clauses: readonly string[]) => {
    const result = fill(apply(text, insertClause(before.model, clauses)), language);
    return { result, ...read(result, format, regimes) };
  };

  it.each(knowledge.clauses.map((c) => c.id))('%s leaves nothing missing and nothing in disorder', (id) => {
    const { findings, result } = after([id]);
    expect(findings.filter((f) => f.rule === `missing/${id}`)).toEqual([]);
    const fresh = findings.filter((f) => ofForm.test(f.rule) && !had.has(kind(f)));
    expect(fresh.map((f) => `${kind(f)}: ${result.slice(f.span.start, f.span.end)}`)).toEqual([]);
  });

  it.each(knowledge.clauses.map((c) => c.id))('%s leaves the words of the document as they were', (id) => {
    const { edits } = insertClause(before.model, [id]);
    // All but the inserted text itself changes numbers, and nothing else.
    const replaced = edits.filter((e) => e.span.end > e.span.start);
    for (const { span, newText } of replaced) {
      const words = (t: string) => t.replace(/[\d一二三四五六七八九十]+/g, '');
      expect(words(newText)).toBe(words(text.slice(span.start, span.end)));
    }
    expect(edits.length - replaced.length).toBe(1);
  });

  it('gives the same for any order of the clauses', () => {
    const ids = knowledge.clauses.map((c) => c.id);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 2, maxLength: 6 }), (some) => {
        const sorted = [...some].sort();
        expect(apply(text, insertClause(before.model, some))).toBe(apply(text, insertClause(before.model, sorted)));
      }),
      { numRuns: 20, seed: 7 },
    );
  });

  it('inserts all that is missing at once, and then offers nothing', () => {
    const fix = insertAll(before.model)!;
    const filled = read(fill(apply(text, fix), language), format, regimes);
    const were = new Set(before.model.coverage.filter((row) => row.state === 'missing').map((row) => row.clause));
    const still = filled.model.coverage.filter((row) => row.state === 'missing' && row.level === 'required');
    expect(still.filter((row) => were.has(row.clause)).map((row) => row.clause)).toEqual([]);
  });
});

it('never fails on any text', () => {
  const part = fc.constantFrom(
    '# Privacy Policy\n',
    '1. Data\n',
    '## 2. Rights\n',
    '- a\n',
    '\n',
    'We collect data.',
    '\r\n',
    '一、信息\n',
    '<h2>',
    '| a |',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 12 }),
      fc.constantFrom('markdown', 'plaintext', 'html'),
      (parts, format) => {
        const text = parts.join('');
        const { model } = read(text, format as 'markdown');
        const result = apply(
          text,
          insertClause(model, ['contact', 'rights-access', 'rights-deletion', 'retention-period']),
        );
        expect(result.length).toBeGreaterThan(text.length);
      },
    ),
    { numRuns: 150, seed: 11 },
  );
});
