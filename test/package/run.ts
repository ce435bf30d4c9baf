/**
 * Packs the extension, installs it in an editor that has nothing else, and uses it by keyboard and pointer.
 * With `--pictures` the pictures go to docs/images, where README.md shows them; otherwise to the cache.
 * Those need a font for Chinese on the machine (Debian: fonts-wqy-microhei), or one of them shows no words: look at each.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type CodeServer, startCodeServer } from '../../server/build/codeServer.ts';
import { cache, root } from '../../server/build/paths.ts';
import { launchBrowser, openPage } from '../editor/browser.ts';
import { Checks } from './checks.ts';
import { useItInChinese, useOtherThemes, useTheExtension } from './scenario.ts';
import { Workbench } from './workbench.ts';

const vsix = path.join(cache, 'test', 'proviso.vsix');

/** Bytes. */
const limit = 5_000_000;

/** Not README's pictures, which the gallery takes from the repository, nor the command line, which is for npm. */
const allowed = [
  /^(package|package\.nls|package\.nls\.zh-cn|language-configuration)\.json$/,
  /^(readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^dist\/client\/(node|browser)\.js$/,
  /^dist\/server\/(node|browser)\.js$/,
  /^dist\/server\/pages\.json$/,
  /^client\/media\/[a-z]+\.(png|svg)$/,
  /^client\/media\/walkthrough\/[a-z]+(\.nls\.zh-cn)?\.md$/,
  /^server\/schemas\/[a-z-]+\.schema\.json$/,
  /^l10n\/bundle\.l10n\.[a-z-]+\.json$/,
  /^snippets\/[a-z.]+\.json$/,
  /^syntaxes\/[a-z-]+\.tmLanguage\.json$/,
];

function pack(): void {
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  execFileSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], { cwd: root, stdio: 'pipe' });
}

/** Names of the files in a zip archive, from its central directory. */
function entries(zip: Buffer): readonly string[] {
  const names: string[] = [];
  const signature = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 46)) {
    names.push(zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)));
  }
  return names;
}

/** Fails for a file that is not meant to be shipped, and for one that is missing. */
function checkContents(): void {
  const files = entries(readFileSync(vsix))
    .filter((name) => name.startsWith('extension/'))
    .map((name) => name.slice('extension/'.length));
  const strange = files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
  if (strange.length > 0) throw new Error(`not meant to be packed: ${strange.join(', ')}`);
  const absent = allowed.filter((pattern) => !files.some((file) => pattern.test(file)));
  if (absent.length > 0) throw new Error(`nothing is packed like ${absent.join(', ')}`);
}

async function main(): Promise<void> {
  const checks = new Checks();
  const pictures = process.argv.includes('--pictures')
    ? path.join(root, 'docs/images')
    : path.join(cache, 'test/pictures');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'proviso-writer-'));
  const browser = await launchBrowser();
  let server: CodeServer | undefined;
  let workbench: Workbench | undefined;
  try {
    mkdirSync(pictures, { recursive: true });
    mkdirSync(path.dirname(vsix), { recursive: true });
    cpSync(path.join(root, 'test/editor/workspace'), folder, { recursive: true });
    writeFileSync(path.join(folder, 'archive/.proviso.yaml'), 'regimes: [gdpr]\n');
    await checks.step('packs', pack);
    await checks.step('holds what is meant to be shipped and nothing else', checkContents);
    await checks.step(`is smaller than ${limit / 1e6} MB`, () => {
      const { size } = statSync(vsix);
      if (size > limit) throw new Error(`${size} bytes`);
      process.stdout.write(`    ${size} bytes\n`);
    });
    await checks.step('installs', async () => {
      server = await startCodeServer({ vsix });
    });
    workbench = new Workbench(await openPage(browser), pictures);
    await workbench.open(server?.address ?? '', folder);
    await useTheExtension(checks, workbench);
    workbench = new Workbench(await openPage(browser), pictures);
    await workbench.open(server?.address ?? '', folder);
    await useOtherThemes(checks, workbench);
    workbench = new Workbench(await openPage(browser, 'zh-cn'), pictures);
    await workbench.open(server?.address ?? '', folder);
    await useItInChinese(checks, workbench);
    checks.finish();
  } catch (error) {
    await workbench?.page.screenshot({ path: path.join(cache, 'test', 'package.png') });
    checks.finish(error);
  } finally {
    await browser.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
