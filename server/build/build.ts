import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, type BuildResult, build, context } from 'esbuild';
import { root } from './paths.ts';

/** One file that esbuild writes, and how large it may become. */
interface Bundle {
  readonly entry: string;
  readonly outfile: string;
  readonly platform: 'node' | 'browser';
  /** Kilobytes (1,000 bytes); a build over budget fails. */
  readonly budget: number;
  readonly options?: BuildOptions;
}

/** The extension may use what VS Code gives it; the server must run without. */
const insideEditor: BuildOptions = { format: 'cjs', external: ['vscode'] };

const bundles: readonly Bundle[] = [
  {
    entry: 'client/src/node/main.ts',
    outfile: 'dist/client/node.js',
    platform: 'node',
    budget: 550,
    options: insideEditor,
  },
  {
    entry: 'client/src/browser/main.ts',
    outfile: 'dist/client/browser.js',
    platform: 'browser',
    budget: 550,
    options: insideEditor,
  },
  { entry: 'server/src/node/main.ts', outfile: 'dist/server/node.js', platform: 'node', budget: 3850 },
  { entry: 'server/src/browser/main.ts', outfile: 'dist/server/browser.js', platform: 'browser', budget: 3850 },
  {
    entry: 'server/src/cli/main.ts',
    outfile: 'dist/server/cli.js',
    platform: 'node',
    budget: 3850,
    options: { banner: { js: '#!/usr/bin/env node' } },
  },
];

function optionsFor({ entry, outfile, platform, options }: Bundle): BuildOptions {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    platform,
    bundle: true,
    minify: true,
    legalComments: 'none',
    // Node and workers read scripts as UTF-8: Chinese takes half the bytes of its escapes.
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
    // What Node 20 reads, too: told its name, esbuild makes a `new RegExp` of every pattern with \p, one a call.
    target: 'es2022',
    format: platform === 'node' ? 'cjs' : 'iife',
    conditions: platform === 'node' ? ['node'] : ['worker', 'browser'],
    // The other forms of these two find parts of themselves at run time, which a bundle does not have.
    mainFields: platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    alias: { tinyglobby: require.resolve('tinyglobby') },
    ...options,
  };
}

/** Compiles the knowledge files and the pages of `docs/`: the bundles import the results. */
function compileKnowledge(): boolean {
  const compile = (name: string): boolean => {
    const script = path.join(root, 'server/build', name);
    return spawnSync(process.execPath, ['--import', 'tsx', script], { cwd: root, stdio: 'inherit' }).status === 0;
  };
  return compile('knowledge.ts') && compile('pages.ts');
}

/** Prints the size of a bundle; false where it is over its budget. */
function withinBudget(bundle: Bundle, result: BuildResult): boolean {
  const bytes = Object.values(result.metafile?.outputs ?? {}).reduce((sum, output) => sum + output.bytes, 0);
  const size = Math.ceil(bytes / 1000);
  const fits = size <= bundle.budget;
  const verdict = fits ? '' : `  OVER the budget of ${bundle.budget} KB`;
  process.stdout.write(`${bundle.outfile.padEnd(24)} ${String(size).padStart(5)} KB${verdict}\n`);
  return fits;
}

async function buildOne(bundle: Bundle): Promise<boolean> {
  try {
    const result = await build(optionsFor(bundle));
    if (bundle.options?.banner) chmodSync(path.join(root, bundle.outfile), 0o755);
    return withinBudget(bundle, result);
  } catch {
    process.stdout.write(`${bundle.outfile.padEnd(24)} FAILED\n`); // esbuild has printed why
    return false;
  }
}

async function watch(): Promise<void> {
  for (const bundle of bundles) {
    const watcher = await context({ ...optionsFor(bundle), minify: false, sourcemap: true, logLevel: 'info' });
    await watcher.watch();
  }
}

async function main(): Promise<void> {
  const knowledge = compileKnowledge();
  if (process.argv.includes('--watch')) return watch();
  const built = await Promise.all(bundles.map(buildOne));
  // A file of its own, so that it is not in the bundle of each server.
  copyFileSync(path.join(root, 'server/generated/pages.json'), path.join(root, 'dist/server/pages.json'));
  process.exitCode = knowledge && built.every(Boolean) ? 0 : 1;
}

void main();
