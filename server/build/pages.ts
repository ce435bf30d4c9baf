import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.ts';

/** Folders of `docs/` whose pages the server and the command line carry. */
const folders = ['rules', 'clauses', 'regimes'];

/** The pages by their path below `docs/`, without `.md`; lists of contents are left out. */
export function readPages(): Readonly<Record<string, string>> {
  const docs = path.join(root, 'docs');
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(docs, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md') && path.basename(file) !== 'README.md')
      .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
      .sort(),
  );
  return Object.fromEntries(files.map((file) => [file.slice(0, -3), readFileSync(path.join(docs, file), 'utf8')]));
}

if (require.main === module) {
  mkdirSync(path.join(root, 'server/generated'), { recursive: true });
  writeFileSync(path.join(root, 'server/generated/pages.json'), JSON.stringify(readPages()));
}
