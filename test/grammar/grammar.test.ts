import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '../..');
const texts = readdirSync(__dirname).filter((name) => name.endsWith('.policy'));

/** Scopes of a grammar, from everywhere in it. */
function scopesOf(file: string): ReadonlySet<string> {
  const scopes = new Set<string>();
  JSON.parse(readFileSync(join(root, file), 'utf8'), (key, value) => {
    if (key === 'name' && typeof value === 'string' && value.endsWith('.policy')) scopes.add(value);
    return value;
  });
  return scopes;
}

describe('grammars', () => {
  it.each(texts)('gives %s its scopes', (name) => {
    const runner = join(root, 'node_modules/vscode-tmgrammar-test/dist/unit.js');
    const run = () =>
      execFileSync(process.execPath, [runner, '--config', join(__dirname, 'package.json'), join(__dirname, name)], {
        encoding: 'utf8',
      });
    expect(run).not.toThrow();
  });

  it('has a test for every scope', () => {
    const tested = texts.map((name) => readFileSync(join(__dirname, name), 'utf8')).join('\n');
    const untested = [...scopesOf('syntaxes/privacy-policy.tmLanguage.json')].filter(
      (scope) => !tested.includes(scope),
    );
    expect(untested).toEqual([]);
  });
});
