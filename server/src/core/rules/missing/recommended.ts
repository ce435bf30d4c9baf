import { insertClause } from '../../insert/insertClause.ts';
import { ofMostLaws } from '../../knowledge/mostLaws.ts';
import type { CoverageRow, PolicyModel } from '../../model.ts';
import { isAsked } from '../../recognise/assessCoverage.ts';
import { quote } from '../../text/quote.ts';
import { bilingualData } from '../bilingualData.ts';
import { askersOf, type Gap, gapsOf, isAssumed, titleSpan } from '../gaps.ts';
import { defineRule, type Found } from '../rule.ts';

/**
 * Clauses that a good policy has though nothing is wrong without them: those that no chosen regime demands, and those
 * that one demands in general but hardly of this text (`CoverageRow.idle`). One hint for each kind. Only what a regime
 * that is more than assumed demands counts as missing (`Finding.clauses`).
 */
export const missingRecommended = defineRule({
  id: 'missing/recommended',
  summary: {
    en: 'A good policy also has the clauses that the chosen regimes recommend.',
    zh: '完善的政策还应有所选法律建议的条款。',
  },
  severity: 'hint',
  *check(policy) {
    const { idle, several } = kinds(policy);
    if (idle.length > 0) yield hint(idle, `idle${doubtOfIdle(rowsOf(idle), policy)}`, policy);
    if (several.length > 0) yield hint(several, 'several', policy);
  },
  fixes({ message }, policy) {
    const { idle, several } = kinds(policy);
    return (message.id === 'several' ? several : idle).map((gap) => insertClause(policy, [gap.clause]));
  },
});

function rowsOf(gaps: readonly Gap[]): readonly CoverageRow[] {
  return gaps.flatMap(({ rows }) => rows);
}

function doubtOfIdle(rows: readonly CoverageRow[], policy: PolicyModel): '' | '-assumed' | '-elsewhere' {
  if (!isAssumed(rows, policy)) return '';
  return otherLawOf(policy) === undefined ? '-assumed' : '-elsewhere';
}

/** The law that the text names, where it is not among the regimes. */
function otherLawOf({ regimes, document }: PolicyModel): string | undefined {
  const place = regimes.find(({ otherLaw }) => otherLaw)?.otherLaw;
  return place && quote(document.prose, place);
}

function hint(gaps: readonly Gap[], message: string, policy: PolicyModel): Found {
  const { names, regimes, citations } = askersOf(rowsOf(gaps), policy);
  return {
    message,
    data: {
      count: gaps.length,
      ...bilingualData(
        'titles',
        gaps.map((gap) => gap.title),
      ),
      ...(message !== 'several' && { laws: names }),
      ...(message === 'idle-elsewhere' && { otherLaw: otherLawOf(policy) }),
    },
    span: titleSpan(policy),
    ...(message === 'idle' && { clauses: gaps.map(({ clause }) => clause), regimes, citations }),
  };
}

/** What is not spoken of at all and not the matter of another finding, by the message that tells of it. */
function kinds(policy: PolicyModel): Readonly<Record<'idle' | 'several', readonly Gap[]>> {
  const told = new Set(
    policy.coverage.filter((row) => row.state === 'missing' && isAsked(row)).map((row) => row.clause),
  );
  const silent = gapsOf(
    policy,
    (row) => row.state === 'missing' && !told.has(row.clause) && !policy.clauses.has(row.clause),
  );
  // What few laws speak of is of little use to most texts.
  const { named } = ofMostLaws(policy.knowledge);
  const isIdle = ({ rows }: Gap) => rows.some(({ level }) => level !== 'recommended');
  return { idle: silent.filter(isIdle), several: silent.filter((gap) => !isIdle(gap) && named.has(gap.clause)) };
}
