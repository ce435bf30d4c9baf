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
