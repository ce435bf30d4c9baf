import type { Status } from '../../../server/src/lsp/protocol.ts';
import { findingCount, lacking, type Translate } from './words.ts';

/** What the language status says of a document. */
export interface StatusTexts {
  readonly findings: string;
  readonly findingsDetail: string;
  readonly urgent: boolean;
  readonly regimes: string;
  readonly regimesDetail: string;
  /** Nobody said which law applies: the writer should choose. */
  readonly assumed: boolean;
}

const none = { findingsDetail: '', urgent: false, regimes: '', regimesDetail: '', assumed: false };

export function statusTexts(status: Status | undefined, t: Translate): StatusTexts {
  if (!status) return { ...none, findings: t('Not checked yet') };
  if (status.kind === 'other') return { ...none, findings: t('Not a privacy policy') };
  if (status.language === 'other') {
    return { ...none, findings: t('Not checked'), findingsDetail: t('Proviso reads English and Chinese') };
  }
  const { error, warning, information } = status.counts;
  const asked = status.satisfied + status.incomplete + status.missing;
  const clauses = [
    t('{0} of {1} clauses satisfied', status.satisfied, asked),
    ...lacking(status.incomplete, status.missing, t),
  ];
  const assumed = status.regimes.some(({ source }) => source === 'assumed');
  const isChosen = status.regimes.some(({ source }) => source === 'configured');
  return {
    findings: findingCount(error + warning + information, t),
    findingsDetail: clauses.join(', '),
    urgent: error > 0,
    regimes: status.regimes.map(({ short }) => short).join(', '),
    regimesDetail: assumed ? t('Regime assumed, choose') : isChosen ? t('as chosen') : t('as the text suggests'),
    assumed,
  };
}

/** What the status bar says of a policy. */
export interface BarTexts {
  readonly text: string;
  readonly tooltip: string;
  /** The same as the text, for a screen reader. */
  readonly spoken: string;
  readonly findings: string;
  /** The laws, and why these. */
  readonly regimes: string;
  /** Required clauses that are missing. */
  readonly missing: number;
  readonly assumed: boolean;
}

/** Nothing for what is not checked. */
export function barTexts(status: Status | undefined, t: Translate): BarTexts | undefined {
  if (status?.kind !== 'privacy-policy' || status.language === 'other') return undefined;
  const { findings, findingsDetail, regimes, regimesDetail, assumed } = statusTexts(status, t);
  const [first, ...others] = status.regimes;
  const law = `${first?.short ?? ''}${others.length > 0 ? ` +${others.length}` : ''}${assumed ? '?' : ''}`;
  const { error, warning, information } = status.counts;
  const laws = `${regimes} · ${regimesDetail}`;
  return {
    text: `${law} · ${error + warning + information}`,
    tooltip: [findings, findingsDetail, laws, t('Click for what can be done')].join('\n'),
    spoken: [findings, laws].join(', '),
    findings,
    regimes: laws,
    missing: status.missing,
    assumed,
  };
}
