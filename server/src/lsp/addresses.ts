/** The folder that holds a document, ending in a slash; undefined where addresses have no folders (`untitled:`). */
export function folderOf(uri: string): string | undefined {
  return resolve('.', uri);
}

/** The folders above a document, nearest first: up to `root` where the document is below it, else to the very top. */
export function foldersAbove(uri: string, root: string | undefined): readonly string[] {
  const folders: string[] = [];
  let folder = folderOf(uri);
  while (folder !== undefined && folder !== folders.at(-1)) {
    folders.push(folder);
    if (folder === root) break;
    folder = resolve('..', folder);
  }
  return folders;
}

/** An address relative to another; undefined where the other has no path to start from. */
export function resolve(path: string, base: string): string | undefined {
  try {
    return new URL(path, base).href;
  } catch {
    return undefined;
  }
}

/** The workspace folder that holds a document, with a slash at its end; the innermost of several. */
export function rootOf(uri: string, roots: readonly string[]): string | undefined {
  const around = roots.map(withSlash).filter((root) => uri.startsWith(root));
  return around.sort((a, b) => b.length - a.length)[0];
}

export function withSlash(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

/** The path of a document for people and for patterns: from `folder` where it is below it, else the whole one. */
export function pathOf(uri: string, folder: string | undefined): string {
  const path =
    folder !== undefined && uri.startsWith(folder)
      ? uri.slice(folder.length)
      : uri.replace(/^[\w+.-]+:(?:\/\/[^/]*)?/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray percent sign
  }
}
