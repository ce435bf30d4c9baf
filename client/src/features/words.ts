import type { ClauseState, CoverageView } from '../../../server/src/lsp/protocol.ts';

/** Says a text in the editor's language: `l10n.t` of VS Code, handed in so that what is said can be tested without it. */
export type Translate = (text: string, ...values: (string | number)[]) => string;

/** How a clause stands, in a word. */
export function clauseWord(state: ClauseState, t: Translate): string {
  switch (state) {
    case 'present':
      return t('stated');
    case 'incomplete':
      return t('incomplete');
    case 'denied':
      return t('stated, in the negative');
    case 'missing':
      return t('missing');
  }
}

/** How a line of the coverage stands, in a word. */
export function coverageWord(state: CoverageView['state'], t: Translate): string {
  switch (state) {
    case 'missing':
      return t('missing');
    case 'incomplete':
      return t('incomplete');
    case 'satisfied':
      return t('satisfied');
    case 'not-asked':
      return t('not asked for');
  }
}

export function levelWord(level: CoverageView['level'], t: Translate): string {
  switch (level) {
    case 'required':
      return t('required');
    case 'conditional':
      return t('required under a condition');
    case 'recommended':
      return t('recommended');
  }
}

export function severityWord(severity: 'error' | 'warning' | 'information' | 'hint', t: Translate): string {
  switch (severity) {
    case 'error':
      return t('error');
    case 'warning':
      return t('warning');
    case 'information':
      return t('information');
    case 'hint':
      return t('hint');
  }
}

export function findingCount(count: number, t: Translate): string {
  return count === 1 ? t('{0} finding', count) : t('{0} findings', count);
}

/** "5 of 14 …, 1 incomplete, 3 missing": what is nothing is left out. */
export function lacking(incomplete: number, missing: number, t: Translate): readonly string[] {
  return [
    ...(incomplete > 0 ? [t('{0} incomplete', incomplete)] : []),
    ...(missing > 0 ? [t('{0} missing', missing)] : []),
  ];
}
