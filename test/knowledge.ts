import path from 'node:path';
import { readKnowledge } from '../server/build/knowledge.ts';

/** The knowledge as its files stand now, so that a test never sees an old build. */
export const knowledge = readKnowledge(path.join(import.meta.dirname, '../server/knowledge'));
