import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../../server/src/core/config/config.ts';
import type { RegimeId } from '../../../server/src/core/knowledge/types.ts';
import type { SignalState } from '../../../server/src/core/model.ts';
import { assessCoverage } from '../../../server/src/core/recognise/assessCoverage.ts';
import type { ClauseMatch } from '../../../server/src/core/recognise/clauseMatch.ts';
import { knowledge } from '../../knowledge.ts';

/**
 * What a short policy of a small app with accounts and one analytics SDK must contain, regime by regime: no sale, no
 * advertising, no cookies, no transfers abroad, nothing sensitive, nothing about children, no automated decisions.
 */
const smallApp = ['app', 'account', 'analytics', 'sdk', 'processor', 'consent_basis', 'small_agent'];

const rights = 'rights-access rights-correction rights-deletion';
const lists: Partial<Record<RegimeId, string>> = {
  pipl: `controller-identity contact data-categories collection-purposes retention-period ${rights} rights-withdraw-consent rights-exercise`,
  ndsmr: `controller-identity contact data-categories collection-purposes retention-period ${rights} rights-restriction rights-portability rights-withdraw-consent rights-exercise account-cancellation`,
  gbt: `controller-identity contact data-categories collection-purposes mandatory-optional sharing-recipients retention-period security-measures ${rights} rights-withdraw-consent rights-exercise account-cancellation complaint-authority complaint-handling`,
  app: 'controller-identity contact data-categories collection-purposes sharing-recipients processors third-party-sdk',
  gdpr: `controller-identity contact collection-purposes legal-basis mandatory-optional cookies sharing-recipients processors retention-period ${rights} rights-restriction rights-objection rights-portability rights-withdraw-consent complaint-authority`,
  uk: `controller-identity contact collection-purposes legal-basis mandatory-optional cookies sharing-recipients processors retention-period ${rights} rights-restriction rights-objection rights-portability rights-withdraw-consent complaint-authority complaint-handling`,
  ccpa: `contact effective-date data-categories data-sources collection-purposes sharing-recipients processors sale-sharing-disclosure non-discrimination ${rights} rights-exercise`,
  caloppa: 'effective-date policy-updates data-categories do-not-track sharing-recipients',
  coppa: '',
  lgpd: `controller-identity contact collection-purposes mandatory-optional sharing-recipients processors retention-period ${rights} rights-restriction rights-portability rights-withdraw-consent`,
  pipeda: 'contact dpo data-categories collection-purposes rights-access rights-exercise',
  appi: `controller-identity contact collection-purposes security-measures ${rights} rights-restriction rights-exercise complaint-handling`,
  pdpa: 'contact dpo collection-purposes',
  usst: `data-categories collection-purposes sharing-recipients ${rights} rights-portability rights-exercise appeal`,
  apple:
    'data-categories data-sources collection-purposes sharing-recipients processors third-party-sdk retention-period rights-deletion rights-withdraw-consent',
  gplay:
    'scope controller-identity contact data-categories collection-purposes sharing-recipients retention-period security-measures rights-deletion',
};

/** The clauses that a policy which states `stated`, and nothing else, lacks. */
function missing(regime: RegimeId, signals: readonly string[], stated: readonly string[] = []): readonly string[] {
  const rows = assessCoverage({
    sentences: [],
    statements: [],
    clauses: new Map(stated.map((id) => [id, whole(id)])),
    signals: new Map(signals.map((id): [string, SignalState] => [id, { value: 'true' }])),
    regimes: [{ id: regime, source: 'configured' }],
    knowledge,
    config: defaultConfig,
  });
  return rows.filter((row) => row.state === 'missing' && row.level !== 'recommended').map((row) => row.clause);
}

/** A clause stated with all of its elements. */
function whole(clause: string): ClauseMatch {
  const elements = knowledge.clauses.find((type) => type.id === clause)?.elements ?? [];
  return {
    clause,
    state: 'present',
    score: 1,
    evidence: [],
    elements: new Map(elements.map(({ id }) => [id, { start: 0, end: 0 }])),
  };
}

const words = (list: string) => list.split(' ').filter(Boolean).sort();

describe.each(Object.entries(lists) as [RegimeId, string][])('a small app under %s', (regime, list) => {
  test('must contain exactly these clauses', () => {
    expect([...missing(regime, smallApp)].sort()).toEqual(words(list));
  });
  test('lacks nothing once it has them', () => {
    expect(missing(regime, smallApp, words(list))).toEqual([]);
  });
});

describe('a further signal adds exactly', () => {
  test.each<[RegimeId, string, string]>([
    ['gdpr', 'legitimate_interest', 'legitimate-interests'],
    ['gdpr', 'crossborder', 'cross-border-transfer'],
    ['gdpr', 'marketing', 'direct-marketing'],
    ['pipl', 'sensitive', 'sensitive-data'],
    ['pipl', 'share', 'sharing-recipients'],
    ['ccpa', 'sale', 'children do-not-sell do-not-track'],
    ['caloppa', 'review_process', 'rights-access rights-correction rights-exercise'],
    [
      'coppa',
      'child_directed',
      'children collection-purposes contact controller-identity cookies data-categories public-disclosure retention-period rights-access rights-deletion rights-exercise rights-withdraw-consent sharing-recipients',
    ],
  ])('%s with %s: %s', (regime, signal, added) => {
    const before = missing(regime, smallApp);
    const after = missing(regime, [...smallApp, signal]);
    expect(after.filter((clause) => !before.includes(clause)).sort()).toEqual(words(added));
  });
});

describe('what satisfies a clause', () => {
  test('naming the recipients answers for processors and SDKs', () => {
    expect(missing('gdpr', smallApp, ['sharing-recipients'])).not.toContain('processors');
    expect(missing('app', smallApp, ['sharing-recipients'])).toContain('third-party-sdk');
  });

  test('a contact for complaints answers for their handling, not in the United Kingdom', () => {
    expect(missing('gbt', smallApp, ['contact'])).not.toContain('complaint-handling');
    expect(missing('uk', smallApp, ['contact'])).toContain('complaint-handling');
  });

  test('a denial answers', () => {
    const rows = assessCoverage({
      sentences: [],
      statements: [],
      clauses: new Map([['cross-border-transfer', { ...whole('cross-border-transfer'), state: 'denied' }]]),
      signals: new Map([['crossborder', { value: 'declared-false' }]]),
      regimes: [{ id: 'gdpr', source: 'configured' }],
      knowledge,
      config: defaultConfig,
    });
    expect(rows.find((row) => row.clause === 'cross-border-transfer')?.state).toBe('satisfied');
  });

  test('the house standard asks for its own clauses', () => {
    const house = { name: 'House of Alder', required: ['service-cessation', 'alder-charter'], clauses: [] };
    const rows = assessCoverage({
      sentences: [],
      statements: [],
      clauses: new Map([['service-cessation', whole('service-cessation')]]),
      signals: new Map(),
      regimes: [{ id: 'coppa', source: 'configured' }],
      knowledge,
      config: { ...defaultConfig, house },
    }).filter((row) => row.regime === 'house');
    expect(rows.map((row) => [row.clause, row.state])).toEqual([
      ['service-cessation', 'satisfied'],
      ['alder-charter', 'missing'],
    ]);
  });
});
