import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertAll, insertClause, missingClauses } from '../../../server/src/core/insert/insertClause.ts';
import type { RegimeId } from '../../../server/src/core/knowledge/types.ts';
import type { Finding } from '../../../server/src/core/rules/rule.ts';
import { type Base, bases } from './bases.ts';
import { apply, fill, knowledge, read } from './sample.ts';

/** Texts by which something rests on consent ask for the clause on withdrawing it: that finding is right. */
const ofConsent = 'rights-withdraw-consent';

const ids = knowledge.clauses.map((c) => c.id);
const chinese = (base: Base) => base.language === 'zh';
const runs = [
  ...bases.map((base): Run => ({ ...base, regimes: chinese(base) ? ['pipl'] : ['gdpr'] })),
  ...bases
    .filter((base) => base.name === 'Markdown')
    .flatMap((base): Run[] => [
      { ...base, regimes: ['uk'] },
      { ...base, regimes: ['ccpa'] },
      { ...base, regimes: ['ccpa', 'caloppa'] },
    ]),
  ...bases
    .filter((base) => base.name === 'Chinese Markdown')
    .flatMap((base): Run[] => [
      { ...base, regimes: ['gdpr'] },
      { ...base, regimes: ['pipl', 'ndsmr', 'gbt'] },
    ]),
];

interface Run extends Base {
  readonly regimes: readonly RegimeId[];
}

/** A clause that lacks something counts as one fault, whether it is missing, alone or with others, or incomplete. */
function faults({ rule, message, clauses }: Finding): readonly string[] {
  return /^(?:missing|incomplete)\//.test(rule) ? clauses.map((id) => `lacking ${id}`) : [`${rule} ${message.id}`];
}

describe.each(runs)('in $name, for $regimes', ({ text, format, language, regimes }) => {
  const before = read(text, format, regimes);
  const had = new Set(before.findings.flatMap(faults));
  const after = (clauses: readonly string[]) => {
    const result = fill(apply(text, insertClause(before.model, clauses)), language);
    return { result, ...read(result, format, regimes) };
  };

  it.each(ids)('%s brings no finding but what follows from it', (id) => {
    const { model, findings, result } = after([id]);
    const isFresh = (fault: string) =>
      fault === `lacking ${id}` || (!had.has(fault) && (id === ofConsent || fault !== `lacking ${ofConsent}`));
    const fresh = findings.filter((f) => faults(f).some(isFresh));
    expect(fresh.map((f) => `${f.rule}: ${result.slice(f.span.start, f.span.end)}`)).toEqual([]);
    expect(['present', 'denied']).toContain(model.clauses.get(id)?.state);
    expect(missingClauses(model)).not.toContain(id);
  });

  it.each(ids)('%s leaves the words of the document as they were', (id) => {
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
    const result = fill(apply(text, fix), language);
    const { model, findings } = read(result, format, regimes);
    // A hint asks whether there are cookies or children: only the writer knows.
    const lacking = findings.filter((f) => f.severity !== 'hint' && /^(?:missing|incomplete)\//.test(f.rule));
    expect(lacking.map((f) => `${f.rule}: ${result.slice(f.span.start, f.span.end)}`)).toEqual([]);
    expect(insertAll(model)).toBeUndefined();
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
