import type { Status } from '../../../server/src/lsp/protocol.ts';
import { count } from './count.ts';

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

export function statusTexts(status: Status | undefined): StatusTexts {
  if (!status) return { ...none, findings: 'Not checked yet' };
  if (status.kind === 'other') return { ...none, findings: 'Not a privacy policy' };
  if (status.language === 'other') {
    return { ...none, findings: 'Not checked', findingsDetail: 'Proviso reads English and Chinese' };
  }
  const { error, warning, information } = status.counts;
  const asked = status.satisfied + status.incomplete + status.missing;
  const clauses = [
    `${status.satisfied} of ${asked} clauses satisfied`,
    status.incomplete > 0 ? `${status.incomplete} incomplete` : '',
    status.missing > 0 ? `${status.missing} missing` : '',
  ];
  const assumed = status.regimes.some(({ source }) => source === 'assumed');
  const source = status.regimes.some((regime) => regime.source === 'configured') ? 'as chosen' : 'as the text suggests';
  return {
    findings: count(error + warning + information, 'finding'),
    findingsDetail: clauses.filter(Boolean).join(', '),
    urgent: error > 0,
    regimes: status.regimes.map(({ short }) => short).join(', '),
    regimesDetail: assumed ? 'Regime assumed, choose' : source,
    assumed,
  };
}
