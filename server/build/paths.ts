import path from 'node:path';

/** The folder of package.json. */
export const root = path.resolve(__dirname, '../..');

/** What is fetched once and kept between runs, outside version control. */
export const cache = path.join(root, '.cache');

/** The command line as bundled. */
export const commandLine = path.join(root, 'dist/server/cli.js');
