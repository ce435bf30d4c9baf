import type { Config } from './config.ts';

/** Whether the configuration takes a file out of what is checked; the path is as for {@link matchesGlob}. */
export function isExcluded(path: string, { exclude }: Config): boolean {
  return exclude.some((glob) => matchesGlob(path, glob));
}

const compiled = new Map<string, RegExp>();

/**
 * Whether a path from the folder of the configuration file matches one of its globs: `*` within one folder, `**` across
 * folders, `?` one character, `{a,b}` either. As in `.gitignore`, a glob with a slash before its end starts in that folder,
 * one without is looked for in every folder, and a folder stands for all that is in it. Backslashes of the path count as
 * slashes.
 */
export function matchesGlob(path: string, glob: string): boolean {
  let pattern = compiled.get(glob);
  if (!pattern) {
    pattern = compile(glob);
    compiled.set(glob, pattern);
  }
  return pattern.test(path.replaceAll('\\', '/'));
}

function compile(glob: string): RegExp {
  const trimmed = glob.replace(/^\.?\/|\/$/g, '');
  let depth = 0;
  const body = trimmed.replace(/\*\*\/?|[*?{},]|[.+^$()|[\]\\]/g, (sign) => {
    if (sign === '**/') return '(?:[^/]+/)*';
    if (sign === '**') return '.*';
    if (sign === '*') return '[^/]*';
    if (sign === '?') return '[^/]';
    if (sign === ',') return depth > 0 ? '|' : ',';
    if (sign === '{') {
      depth++;
      return '(?:';
    }
    if (sign === '}') {
      depth--;
      return ')';
    }
    return `\\${sign}`;
  });
  const safe = isBalanced(trimmed) ? body : trimmed.replace(/[*?{}.+^$()|[\]\\]/g, '\\$&');
  const start = /\/./.test(glob) ? '^' : '^(?:.*/)?';
  const inside = glob.endsWith('/') ? '/.*' : '(?:/.*)?';
  return new RegExp(`${start}${safe}${inside}$`, 'u');
}

function isBalanced(glob: string): boolean {
  let depth = 0;
  for (const sign of glob) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
