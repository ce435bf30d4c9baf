import { name, version } from '../../../package.json';

/** The name and version that reports carry. */
export const tool = { name, version };
