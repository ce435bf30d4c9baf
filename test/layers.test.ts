import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBreaches, type SourceFile } from './layers.ts';

const root = resolve(__dirname, '..');

function sources(folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

describe('layers', () => {
  it('import only downwards, and the core touches nothing of the world', () => {
    const files = [...sources('server/src'), ...sources('client/src')];
    expect(files.length).toBeGreaterThan(50);
    expect(findBreaches(files)).toEqual([]);
  });

  it.each([
    [
      'server/src/core/parse/parse.ts',
      "import { toRange } from '../../service/ranges.ts';",
      'imports ../../service/ranges.ts',
    ],
    ['server/src/core/parse/parse.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
    [
      'server/src/core/rules/rule.ts',
      "import type { Range } from 'vscode-languageserver-types';",
      'imports vscode-languageserver-types',
    ],
    ['server/src/core/rules/rule.ts', "const fs = require('fs');", 'imports fs'],
    ['server/src/core/analyse.ts', 'const today = new Date();', 'uses new Date'],
    ['server/src/core/analyse.ts', "console.log('here');", 'uses console.'],
    ['server/src/core/text/span.ts', "import { parse } from '../parse/parse.ts';", 'imports ../parse/parse.ts'],
    ['server/src/core/read/readFacts.ts', "import { rules } from '../rules/index.ts';", 'imports ../rules/index.ts'],
    [
      'server/src/service/hover.ts',
      "import { createConnection } from 'vscode-languageserver/node';",
      'imports vscode-languageserver/node',
    ],
    ['server/src/service/hover.ts', "import { session } from '../lsp/session.ts';", 'imports ../lsp/session.ts'],
    ['server/src/lsp/session.ts', "import { run } from '../cli/run.ts';", 'imports ../cli/run.ts'],
    [
      'client/src/extension.ts',
      "import { analyse } from '../../server/src/core/analyse.ts';",
      'imports ../../server/src/core/analyse.ts',
    ],
    [
      'client/src/extension.ts',
      "import { start } from '../../server/src/lsp/protocol.ts';",
      'imports ../../server/src/lsp/protocol.ts',
    ],
    [
      'server/src/core/read/readFacts.ts',
      "const rules = await import('../rules/index.ts');",
      'imports ../rules/index.ts',
    ],
  ])('are breached by %s with %s', (path, text, what) => {
    expect(findBreaches([{ path, text }])).toEqual([{ path, what }]);
  });

  it.each([
    ['server/src/service/hover.ts', "import type { Hover } from 'vscode-languageserver-types';"],
    ['server/src/core/rules/rule.ts', "import type { Span } from '../text/span.ts';"],
    ['server/src/core/rules/rule.ts', "// import { x } from 'node:fs'; console.log"],
    ['client/src/extension.ts', "import type { Requests } from '../../server/src/lsp/protocol.ts';"],
    ['server/src/cli/main.ts', "import { join } from 'node:path';"],
  ])('are kept by %s with %s', (path, text) => {
    expect(findBreaches([{ path, text }])).toEqual([]);
  });
});
