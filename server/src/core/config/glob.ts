const compiled = new Map<string, RegExp>();

/**
 * Whether `path` matches a glob of the configuration: `*` within one folder, `**` across folders, `?` one character,
 * `{a,b}` either. A pattern without a slash is looked for in every folder, as in `.gitignore`. Backslashes count as slashes.
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
  const trimmed = glob.replace(/^\.?\//, '');
  const body = trimmed.replace(/\*\*\/?|[*?{},]|[.+^$()|[\]\\]/g, (sign) => {
    if (sign === '**/') return '(?:[^/]+/)*';
    if (sign === '**') return '.*';
    if (sign === '*') return '[^/]*';
    if (sign === '?') return '[^/]';
    if (sign === '{') return '(?:';
    if (sign === '}') return ')';
    if (sign === ',') return '|';
    return `\\${sign}`;
  });
  const safe = isBalanced(trimmed) ? body : trimmed.replace(/[*?{},.+^$()|[\]\\]/g, '\\$&');
  // Paths come absolute, relative or as addresses: a glob may start at any folder.
  return new RegExp(`(?:^|/)${safe}$`, 'u');
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
