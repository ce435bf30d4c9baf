import { insertElement } from '../../insert/insertElement.ts';
import type { CoverageRow, PolicyModel } from '../../model.ts';
import { isAsked } from '../../recognise/assessCoverage.ts';
import { sentenceOf } from '../../recognise/clauseMatch.ts';
import type { Span } from '../../text/span.ts';
import { bilingualData } from '../bilingualData.ts';
import { askersOf, doubtOf, firstLine, type Gap, gapsOf, severityOf, titleSpan } from '../gaps.ts';
import { defineRule, type Found } from '../rule.ts';

/**
 * A clause that is stated without what a chosen regime requires of it: one finding a clause, under the rule
 * `incomplete/<clause>`, naming all that lacks.
 */
export const incompleteClause = defineRule({
  id: 'incomplete/clause',
  summary: {
    en: 'Every clause must have what a chosen regime requires of it.',
    zh: '每个条款必须具备所选法律要求的要素。',
  },
  severity: 'warning',
  *check(policy) {
    for (const gap of gapsOf(policy, (row) => row.state === 'incomplete' && isAsked(row)))
      yield incomplete(gap, policy);
  },
  fixes(finding, policy) {
    const [clause] = finding.clauses;
    if (!policy.knowledge.clauses.some(({ id }) => id === clause)) return [];
    const rows = policy.coverage.filter((row) => row.clause === clause && row.state === 'incomplete');
    const fix = insertElement(policy, clause!, [...new Set(rows.flatMap((row) => row.missingElements))]);
    return fix ? [fix] : [];
  },
});

function incomplete(gap: Gap, policy: PolicyModel): Found {
  const clause = policy.knowledge.clauses.find((known) => known.id === gap.clause);
  const lacking = new Set(gap.rows.flatMap((row) => row.missingElements));
  const elements = clause?.elements.filter((element) => lacking.has(element.id)) ?? [];
  const citationOf = (row: CoverageRow) => {
    const first = elements.find((element) => row.missingElements.includes(element.id));
    return (row.regime !== 'house' && first?.citations[row.regime]) || row.citation;
  };
  const { regimes, citations, laws, unchecked } = askersOf(gap.rows, policy, citationOf);
  const doubt = doubtOf(gap.rows, unchecked, policy);
  const place = mainPassage(policy, gap.clause);
  return {
    rule: `incomplete/${gap.clause}`,
    message: `lacks${doubt}`,
    data: {
      ...bilingualData('title', gap.title),
      ...bilingualData(
        'elements',
        elements.map((element) => element.text),
      ),
      laws,
      unchecked,
    },
    span: place ? firstLine(policy.document.text, place) : titleSpan(policy),
    severity: severityOf(gap, policy),
    clauses: [gap.clause],
    regimes,
    citations,
  };
}

/** Where the clause is stated: the first evidence in the section that has most of it; a heading only where there is nothing else. */
function mainPassage({ clauses, sentences }: PolicyModel, clause: string): Span | undefined {
  const all = clauses.get(clause)?.evidence ?? [];
  const stated = all.filter(({ by }) => by !== 'heading');
  const evidence = stated.length > 0 ? stated : all;
  const sections = new Map<number | undefined, { weight: number; first: Span }>();
  for (const one of evidence) {
    const section = sentenceOf(one, sentences)?.section;
    const known = sections.get(section);
    if (!known) sections.set(section, { weight: one.weight, first: one.span });
    else {
      known.weight += one.weight;
      if (one.span.start < known.first.start) known.first = one.span;
    }
  }
  const passages = [...sections.values()];
  const most = Math.max(0, ...passages.map(({ weight }) => weight));
  return passages
    .filter(({ weight }) => weight === most)
    .map(({ first }) => first)
    .sort((a, b) => a.start - b.start)[0];
}
