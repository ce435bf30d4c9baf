import { posix } from 'node:path';

/** A source file, by its path from the root of the repository with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** An import or a use of the world that the file's layer may not have. */
export interface Breach {
  readonly path: string;
  readonly what: string;
}

/** The layers, lowest first; a file may import its own layer and those named. */
const layers: readonly { readonly folder: string; readonly mayImport: readonly string[] }[] = [
  { folder: 'server/src/core', mayImport: [] },
  { folder: 'server/src/service', mayImport: ['server/src/core'] },
  { folder: 'server/src/lsp', mayImport: ['server/src/core', 'server/src/service'] },
  { folder: 'server/src/cli', mayImport: ['server/src/core', 'server/src/service'] },
  { folder: 'server/src/node', mayImport: ['server/src/core', 'server/src/service', 'server/src/lsp'] },
  { folder: 'server/src/browser', mayImport: ['server/src/core', 'server/src/service', 'server/src/lsp'] },
  { folder: 'client/src', mayImport: [] },
];

/** Within the core: what a stage may use of the others. */
const core: readonly { readonly folder: string; readonly mayNotImport: readonly string[] }[] = [
  { folder: 'text', mayNotImport: ['parse', 'structure', 'read', 'recognise', 'rules', 'insert'] },
  { folder: 'parse', mayNotImport: ['structure', 'read', 'recognise', 'rules', 'insert'] },
  { folder: 'structure', mayNotImport: ['rules', 'insert'] },
  { folder: 'read', mayNotImport: ['recognise', 'rules', 'insert'] },
  { folder: 'recognise', mayNotImport: ['rules', 'insert'] },
];

/** Packages that a layer may not import, and what of the world it may not touch. */
const forbidden: readonly { readonly folder: string; readonly packages: RegExp; readonly globals?: RegExp }[] = [
  {
    folder: 'server/src/core',
    packages: /^(?:vscode(?:-.*)?|node:.*|fs|path|os|child_process)$/,
    globals:
      /\b(?:console\s*\.|process\s*\.|new\s+Date\b|Date\s*\.\s*now|performance\s*\.|Math\s*\.\s*random|fetch\s*\(|setTimeout\b|eval\s*\(|new\s+Function\b)/,
  },
  {
    folder: 'server/src/service',
    packages: /^(?:vscode|vscode-languageserver|vscode-languageclient|node:.*)(?:\/.*)?$/,
  },
  { folder: 'server/src/lsp', packages: /^(?:vscode|node:.*)$/ },
  { folder: 'server/src/browser', packages: /^(?:vscode|node:.*)$/ },
];

const specifiers = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\brequire\s*\(\s*)'([^']+)'/g;

/**
 * Finds where files reach up to a higher layer or out to the world. The client may know the server only by the types of its
 * protocol.
 */
export function findBreaches(files: readonly SourceFile[]): readonly Breach[] {
  return files.flatMap(({ path, text }) => {
    const code = withoutComments(text);
    const imported = [...code.matchAll(specifiers)].map((match) => match[1] as string);
    return [
      ...imported.filter((name) => !isAllowed(path, name, code)).map((name) => ({ path, what: `imports ${name}` })),
      ...usesOfTheWorld(path, code),
    ];
  });
}

function isAllowed(path: string, name: string, code: string): boolean {
  if (!name.startsWith('.'))
    return !forbidden.some(({ folder, packages }) => isIn(path, folder) && packages.test(name));
  const target = posix.join(posix.dirname(path), name);
  const own = layers.find(({ folder }) => isIn(path, folder));
  const other = layers.find(({ folder }) => isIn(target, folder));
  if (!own || !other) return true;
  if (own !== other) return own.mayImport.includes(other.folder) || isProtocolType(own.folder, target, name, code);
  return !reachesUp(path, target);
}

function isProtocolType(layer: string, target: string, name: string, code: string): boolean {
  if (layer !== 'client/src' || target !== 'server/src/lsp/protocol.ts') return false;
  return new RegExp(`import type [^;]*from '${name.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}'`).test(code);
}

/** Whether an early stage of the core imports a later one. Types of the model may be named anywhere. */
function reachesUp(path: string, target: string): boolean {
  const stage = core.find(({ folder }) => isIn(path, `server/src/core/${folder}`));
  return stage?.mayNotImport.some((folder) => isIn(target, `server/src/core/${folder}`)) ?? false;
}

function usesOfTheWorld(path: string, code: string): readonly Breach[] {
  const globals = forbidden.find(({ folder }) => isIn(path, folder))?.globals;
  const found = globals?.exec(code);
  return found ? [{ path, what: `uses ${found[0].trim()}` }] : [];
}

function isIn(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
