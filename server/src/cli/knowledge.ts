import compiled from '../../generated/knowledge.json';
import type { Knowledge } from '../core/knowledge/knowledge.ts';

/** The knowledge that this build carries. */
export const knowledge = compiled as unknown as Knowledge;
