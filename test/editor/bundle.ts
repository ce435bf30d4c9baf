import path from 'node:path';
import { build } from 'esbuild';
import { cache, root } from '../../server/build/paths.ts';

/** Bundles a suite for an extension host and returns the file's path. */
export async function bundleSuite(entry: string, platform: 'node' | 'browser'): Promise<string> {
  const outfile = path.join(cache, 'test', `${platform}-suite.js`);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    platform,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    // mocha is found in the project's node_modules where there is a file system, and bundled where there is none.
    external: platform === 'node' ? ['vscode', 'mocha'] : ['vscode'],
    // mocha's file for browsers would take the bundle's own exports for its own.
    define: platform === 'browser' ? { module: 'undefined', define: 'undefined' } : {},
    logLevel: 'warning',
  });
  return outfile;
}
