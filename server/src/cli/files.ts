import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import type { Format } from '../core/parse/document.ts';
import { formatOf } from '../service/analysis.ts';
import { type Io, UsageError } from './io.ts';

/** A text to be checked. */
export interface Source {
  /** As the caller gave it, or relative to the current folder like it. */
  readonly path: string;
  readonly absolutePath: string;
  readonly text: string;
  readonly format: Format;
  /** Whether the file began with a byte order mark, which is no part of `text`. */
  readonly hasBom: boolean;
  /** Whether a folder led to it, so that nobody said that it is a policy. */
  readonly isFromFolder: boolean;
}

/** A file that could not be checked, and what to do about it. */
export interface FileError {
  readonly path: string;
  readonly message: string;
}

/** A file to read: it was named, or stands in a folder that was. */
export interface FoundFile {
  readonly path: string;
  readonly isFromFolder: boolean;
}

const noSuchFile = 'there is no such file or folder; check the spelling and the current folder';

const textEndings = ['md', 'markdown', 'mdown', 'mkd', 'mdx', 'txt', 'text', 'privacy', 'html', 'htm', 'xhtml'];

const neverPolicies = ['**/node_modules/**', '**/.git/**', '**/vendor/**', '**/dist/**'];

/**
 * Finds the files that `paths` mean: a file is itself, a folder all texts below it in the order of their names.
 *
 * @param paths as given on the command line; none means the current folder.
 */
export function findFiles(paths: readonly string[], io: Io): { files: readonly FoundFile[]; errors: FileError[] } {
  const errors: FileError[] = [];
  const files = new Map<string, FoundFile>();
  for (const path of paths.length > 0 ? paths : ['.']) {
    const absolute = resolve(io.cwd, path);
    const stats = path === '-' ? undefined : statSync(absolute, { throwIfNoEntry: false });
    if (path === '-' || stats?.isFile()) files.set(absolute, { path, isFromFolder: false });
    else if (stats?.isDirectory()) {
      for (const below of textsBelow(absolute)) {
        const found = join(absolute, below);
        if (!files.has(found)) files.set(found, { path: join(path, below), isFromFolder: true });
      }
    } else {
      errors.push({ path, message: noSuchFile });
    }
  }
  return { files: [...files.values()], errors };
}

function textsBelow(folder: string): readonly string[] {
  return globSync(`**/*.{${textEndings.join(',')}}`, {
    cwd: folder,
    ignore: neverPolicies,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
  }).sort();
}

/** Reads one file, or standard input for `-`. Throws a {@link UsageError} that says what to do where it cannot be read. */
export async function readSource(file: FoundFile, io: Io, inputName?: string): Promise<Source> {
  const isInput = file.path === '-';
  const path = isInput ? (inputName ?? 'stdin') : file.path;
  const absolutePath = resolve(io.cwd, path);
  const bytes = isInput ? await io.readInput() : readBytes(absolutePath, path);
  const text = decode(bytes, path);
  const hasBom = text.charCodeAt(0) === 0xfeff;
  return {
    path,
    absolutePath,
    text: hasBom ? text.slice(1) : text,
    format: isInput && inputName === undefined ? guessFormat(text) : formatOf(path),
    hasBom,
    isFromFolder: file.isFromFolder,
  };
}

/** The form of a text that has no name: what its own mark-up says. */
function guessFormat(text: string): Format {
  if (/^\s*<(?:!doctype|html|body|head|div|h[1-6])\b/i.test(text)) return 'html';
  return /^(?:#{1,6} |---$|[=-]{3,}$)|\]\(/m.test(text) ? 'markdown' : 'plaintext';
}

/** Reads a text that is no policy, without a byte order mark. */
export function readText(path: string, io: Io): string {
  return decode(readBytes(resolve(io.cwd, path), path), path).replace(/^\uFEFF/, '');
}

/** Writes a text; like the readers, throws a {@link UsageError} that says what to do. */
export function writeText(path: string, text: string, io: Io): void {
  try {
    writeFileSync(resolve(io.cwd, path), text);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new UsageError('cannot be written, as there is no such folder; make it first', path);
    if (code === 'EISDIR') throw new UsageError('is a folder; name a file in it', path);
    throw new UsageError(
      `may not be written (${code ?? (error as Error).message}); ask for the right to write it`,
      path,
    );
  }
}

/** @param shown the path as the caller knows it. */
function readBytes(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new UsageError(noSuchFile, shown);
    if (code === 'EISDIR') throw new UsageError('is a folder; name a file in it', shown);
    throw new UsageError(
      code === 'EACCES' || code === 'EPERM'
        ? 'may not be read; ask for the right to read it'
        : `cannot be read (${code ?? (error as Error).message})`,
      shown,
    );
  }
}

/** UTF-8, or UTF-16 where a byte order mark says so. */
function decode(bytes: Uint8Array, shown: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError('is not UTF-8 text; save it as UTF-8 and try again', shown);
  }
  if (text.includes('\0')) throw new UsageError('is not a text file; name Markdown, plain text or HTML files', shown);
  return text;
}
