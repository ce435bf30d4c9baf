import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Token } from '../sentence.ts';
import type { Draft } from './readEnglish.ts';

/** Reads what a Chinese sentence says. */
export function readChinese(_tokens: readonly Token[], _knowledge: Knowledge): readonly Draft[] {
  return [];
}
