import type { Kind } from '../../../server/src/lsp/protocol.ts';

/** Kinds of documents by address. */
export type Kinds = Readonly<Record<string, Kind>>;

/** An address before and after; none after for what was deleted. */
export type Move = readonly [from: string, to: string | undefined];

/** Whether an address is that of a file or folder, or of what lies in it. */
export function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Kinds after files or folders were renamed or deleted; the same object where none of them had one. */
export function moveKinds(kinds: Kinds, moves: readonly Move[]): Kinds {
  const entries = Object.entries(kinds);
  const moveOf = (uri: string) => moves.find(([from]) => isWithin(uri, from));
  if (!entries.some(([uri]) => moveOf(uri))) return kinds;
  const moved = entries.flatMap(([uri, kind]): [string, Kind][] => {
    const move = moveOf(uri);
    if (!move) return [[uri, kind]];
    const [from, to] = move;
    return to === undefined ? [] : [[to + uri.slice(from.length), kind]];
  });
  return Object.fromEntries(moved);
}
