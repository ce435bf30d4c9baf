import type { Severity } from '../../core/config/config.ts';

/** Heaviest first: the order in which a reviewer wants to read findings. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
