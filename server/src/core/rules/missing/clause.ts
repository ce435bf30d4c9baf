import { insertClause } from '../../insert/insertClause.ts';
import type { PolicyModel } from '../../model.ts';
import { isAsked } from '../../recognise/assessCoverage.ts';
import { bilingualData } from '../bilingualData.ts';
import { askersOf, doubtOf, firstLine, type Gap, gapsOf, reasonOf, severityOf, titleSpan } from '../gaps.ts';
import { defineRule, type Found, type MessageData } from '../rule.ts';
import { missingTogether } from './data-subject-rights.ts';

/**
 * A clause that a chosen regime asks for and the policy does not state: one finding a clause, under the rule
 * `missing/<clause>`, whatever the number of regimes. Three or more rights are the matter of `missing/data-subject-rights`.
 */
export const missingClause = defineRule({
  id: 'missing/clause',
  summary: {
    en: 'Every clause that a chosen regime asks for must be in the policy.',
    zh: '所选法律要求的每个条款都必须在政策中。',
  },
  severity: 'warning',
  *check(policy) {
    const toldTogether = new Set(missingTogether(policy).map(({ clause }) => clause));
    for (const gap of gapsOf(policy, (row) => row.state === 'missing' && isAsked(row))) {
      if (!toldTogether.has(gap.clause)) yield missing(gap, policy);
    }
    yield* silences(policy);
  },
  fixes(finding, policy) {
    const known = finding.clauses.filter((id) => policy.knowledge.clauses.some((clause) => clause.id === id));
    return known.length > 0 ? [insertClause(policy, known)] : [];
  },
});

/** Name and purpose of a clause, for messages. */
function whatLacks({ title, purpose }: Gap): MessageData {
  return { ...bilingualData('title', title), ...bilingualData('purpose', purpose) };
}

function missing(gap: Gap, policy: PolicyModel): Found {
  const { regimes, citations, laws, unchecked } = askersOf(gap.rows, policy);
  const reason = reasonOf(gap, policy);
  const mention = policy.clauses.get(gap.clause)?.evidence[0];
  const ofLaw = regimes.length > 0;
  const doubt = doubtOf(gap.rows, unchecked, policy);
  return {
    rule: `missing/${gap.clause}`,
    message: ofLaw ? `${reason ? 'conditional' : 'required'}${doubt}` : 'house',
    data: { ...whatLacks(gap), laws, unchecked, ...(reason && { because: reason.because }) },
    span: titleSpan(policy),
    related: [
      ...(reason?.related ?? []),
      ...(mention
        ? [{ span: firstLine(policy.document.text, mention.span), message: mention.people ? 'limited' : 'mentioned' }]
        : []),
    ],
    severity: severityOf(gap, policy),
    clauses: [gap.clause],
    regimes,
    citations,
  };
}

/** Clauses that nobody asks for as long as the text is silent, but whose silence readers cannot interpret. */
function* silences(policy: PolicyModel): Iterable<Found> {
  const sayWhether = new Set(policy.knowledge.clauses.filter((clause) => clause.sayWhether).map(({ id }) => id));
  const silent = gapsOf(policy, (row) => sayWhether.has(row.clause) && row.state === 'not-asked' && !row.idle);
  for (const gap of silent) {
    if (
      policy.clauses.has(gap.clause) ||
      policy.coverage.some((row) => row.clause === gap.clause && row.state !== 'not-asked')
    )
      continue;
    const { regimes, citations } = askersOf(gap.rows, policy);
    yield {
      rule: `missing/${gap.clause}`,
      message: 'say-whether',
      data: whatLacks(gap),
      span: titleSpan(policy),
      severity: 'hint',
      clauses: [gap.clause],
      regimes,
      citations,
    };
  }
}
