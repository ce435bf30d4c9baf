import { describe, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver-types';
import { createTabStops } from '../../../server/src/core/insert/snippetSyntax.ts';
import { fixAll, quickFixes, serverCommands } from '../../../server/src/service/codeActions.ts';
import { completion } from '../../../server/src/service/completion.ts';
import { toDiagnostics } from '../../../server/src/service/diagnostics.ts';
import { documentSymbols } from '../../../server/src/service/documentSymbols.ts';
import { foldingRanges } from '../../../server/src/service/foldingRanges.ts';
import { hover } from '../../../server/src/service/hover.ts';
import { codeLenses, inlayHints, workspaceSymbols } from '../../../server/src/service/lenses.ts';
import { definition, highlights, prepareRename, references, rename } from '../../../server/src/service/navigation.ts';
import { selectionRanges } from '../../../server/src/service/selectionRanges.ts';
import { semanticTokens, semanticTokensLegend } from '../../../server/src/service/semanticTokens.ts';
import { knowledge } from '../../knowledge.ts';
import { english, type ReadOptions, read, readAt, uri } from './check.ts';

const plain: ReadOptions = { format: 'plaintext', path: 'privacy.txt' };
const support = { documentChanges: true, snippets: true, createFiles: true };

/** The words that ranges stand at, for texts of short lines. */
function wordsAt(
  text: string,
  ranges: readonly { start: { line: number; character: number }; end: { character: number } }[],
) {
  const lines = text.split(/\r?\n/);
  return ranges.map(({ start, end }) => lines[start.line]?.slice(start.character, end.character));
}

const terms = `# Privacy policy of Ferrygull

"Trip Data" means the places and times of your trips. We keep Trip Data for two years.

We share Trip Data with carriers. Tripod Data is something else. See section "Carriers".

## Carriers

Carriers get what they need.
`;

describe('a defined term', () => {
  const { policy, position, text } = readAt(terms.replace('share Trip Data', 'share Tr$0ip Data'));

  test('has all its places, and no others', () => {
    const found = references(policy, position, true).map(({ range }) => range);
    expect(wordsAt(text, found)).toEqual(['Trip Data', 'Trip Data', 'Trip Data']);
    expect(highlights(policy, position)).toHaveLength(3);
    expect(definition(policy, position)).toMatchObject({ range: { start: { line: 2, character: 1 } } });
    expect(references(policy, position, false)).toHaveLength(2);
  });

  test('is renamed everywhere', () => {
    expect(prepareRename(policy, position)).toMatchObject({ start: { line: 4, character: 9 } });
    expect(rename(policy, position, 'Travel Data')?.changes?.[uri]).toHaveLength(3);
    expect(rename(policy, position, '  ')).toBeNull();
  });

  test('is explained', () => {
    const shown = hover(policy, position, english) as Hover;
    expect((shown.contents as { value: string }).value).toContain('places and times of your trips');
  });

  test('is completed', () => {
    const { policy: typed, position: at } = readAt(`${terms}\nWe delete your Tr$0`);
    expect(completion(typed, at, english, false).map(({ label }) => label)).toContain('Trip Data');
  });
});

test('a section is found by its title', () => {
  const { policy, position } = readAt(terms.replace('"Carriers"', '"Carr$0iers"'));
  expect(definition(policy, position)).toMatchObject({ range: { start: { line: 6, character: 3 } } });
});

const outlined = `Privacy Policy

1. What we collect

We collect your e-mail address.\r\nWe must never sell it.

1.1 From whom

Most of what we know we have from you, and some of it from your employer.

2. Contact

Write to help@ferrygull.example or call us.
`;

describe('plain text', () => {
  const policy = read(outlined, plain);

  test('has an outline', () => {
    const names = (symbols: ReturnType<typeof documentSymbols>): unknown[] =>
      symbols.map(({ name, children = [] }) => (children.length > 0 ? [name, names(children)] : name));
    expect(names(documentSymbols(policy, english)).flat(9)).toEqual(
      expect.arrayContaining(['1. What we collect', '1.1 From whom', '2. Contact']),
    );
  });

  test('folds at its sections, and leaves the blank line before the next one', () => {
    expect(foldingRanges(policy)).toContainEqual({ startLine: 2, endLine: 9, kind: 'region' });
    expect(foldingRanges(policy)).toContainEqual({ startLine: 7, endLine: 9, kind: 'region' });
  });

  test('is coloured in the order of the text, without overlaps', () => {
    const { data } = semanticTokens(policy);
    const lines = outlined.split(/\r?\n/);
    const coloured: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(i, i + 4);
      expect(down >= 0 && right >= 0 && length > 0).toBe(true);
      character = down === 0 ? character + right : right;
      line += down;
      coloured.push(`${lines[line]?.slice(character, character + length)} ${semanticTokensLegend.tokenTypes[type]}`);
    }
    expect(coloured).toContain('We class');
    expect(coloured).toContain('must keyword');
    expect(coloured).toContain('never operator');
    expect(coloured).toContain('help@ferrygull.example string');
    expect(coloured.some((token) => token.endsWith(' enumMember'))).toBe(true);
  });

  test('grows a selection from word to sentence to section to all', () => {
    const { policy: read1, position, text } = readAt(outlined.replace('e-mail', 'e-m$0ail'), plain);
    const [first] = selectionRanges(read1, [position]);
    const steps: string[] = [];
    for (let range = first; range; range = range.parent) {
      const { start, end } = range.range;
      steps.push(`${start.line}:${start.character}-${end.line}:${end.character}`);
    }
    expect(steps.length).toBeGreaterThanOrEqual(4);
    expect(new Set(steps).size).toBe(steps.length);
    expect(steps[1]).toBe('4:0-4:31');
    expect(steps.at(-1)).toBe(`0:0-${text.split(/\r?\n/).length - 1}:0`);
  });

  test('is ignored in the configuration, where no comment can stand', () => {
    const contradictory = read(
      'Privacy Policy\n\nWe never share your location data.\n\nWe share your location data with advertisers.\n',
      plain,
    );
    const diagnostics = toDiagnostics(contradictory, english).filter(({ code }) => code === 'contradiction/sharing');
    expect(diagnostics).toHaveLength(1);
    const act = (target: object) =>
      quickFixes(contradictory, diagnostics, { presentation: english, support, showsDocuments: true, ...target });
    const ignoring = act({ configTarget: { uri: 'file:///work/.proviso.yaml', documentPath: 'privacy.txt' } });
    const here = ignoring.find(({ title }) => title === 'Ignore contradiction/sharing here (changes .proviso.yaml)');
    // Nothing of it is seen in the text, and undoing there does not take it back.
    expect(here?.command).toMatchObject({
      command: serverCommands.configChanged,
      arguments: ['file:///work/.proviso.yaml'],
    });
    expect(here?.edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: 'file:///work/.proviso.yaml' });
    expect(JSON.stringify(here?.edit?.documentChanges?.[1])).toContain('quote: We share your location data');
    const unsaved = act({}).map(({ title, command }) => `${title} ${command?.command ?? ''}`);
    expect(unsaved).toContain(
      `Ignore contradiction/sharing here until the window closes ${serverCommands.ignoreForSession}`,
    );
    expect(unsaved.some((title) => title.startsWith('Turn'))).toBe(false);
  });
});

test('a comment is put before the block, and inside of a table before the table', () => {
  const text = '# Privacy policy\n\n## Data\n\n| What | Why |\n|---|---|\n| Your your name | Orders |\n';
  const policy = read(text);
  const diagnostics = toDiagnostics(policy, english).filter(({ code }) => code === 'text/doubled-word');
  expect(diagnostics).toHaveLength(1);
  const actions = quickFixes(policy, diagnostics, { presentation: english, support, showsDocuments: false });
  const [first] = actions;
  expect(first).toMatchObject({ isPreferred: true });
  const edits = actions
    .map(({ edit }) => JSON.stringify(edit?.documentChanges))
    .filter((edit) => edit?.includes('proviso-ignore '));
  expect(edits[0]).toContain('"start":{"line":4,"character":0}');
});

test('fixes of all findings come before what else can be done, and nothing is offered twice', () => {
  const policy = read(
    '# Privacy policy of Ferrygull Ltd\n\nWe collect the the name and and the address of our customers.\n',
    { config: { regimes: ['gdpr'] } },
  );
  const diagnostics = toDiagnostics(policy, english);
  const titles = quickFixes(policy, diagnostics, {
    presentation: english,
    support,
    showsDocuments: true,
    configTarget: { uri: 'file:///work/.proviso.yaml', documentPath: 'privacy.md' },
  }).map(({ title }) => title);
  const kinds = ['Insert all', 'Explain', 'Ignore', 'Turn'].map((word) => titles.findIndex((t) => t.startsWith(word)));
  expect(kinds).toEqual([...kinds].sort((a, b) => a - b));
  expect(titles.slice(0, kinds[0]).every((title) => !/^(?:Explain|Ignore|Turn|Go to)/.test(title))).toBe(true);
  expect(titles.slice(kinds[1], kinds[2]).every((title) => /^(?:Go to|Explain)/.test(title))).toBe(true);
  expect(titles.slice(kinds[3]).every((title) => title.startsWith('Turn'))).toBe(true);
  expect(titles.filter((title) => title === 'Ignore text/doubled-word here')).toHaveLength(1);
  expect(titles.filter((title) => /^Insert all \d+ clauses that are required and missing$/.test(title))).toHaveLength(
    1,
  );
});

test('fixing all mends each finding once', () => {
  const policy = read('# Privacy policy\n\nWe keep the the data and and the logs.\n');
  const [action, ...more] = fixAll(policy, { presentation: english, support, showsDocuments: false });
  expect(more).toEqual([]);
  const [change] = (action?.edit?.documentChanges ?? []) as { edits: unknown[] }[];
  expect(change?.edits).toHaveLength(2);
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: snippets are written so
test('tab stops are shared by name, and say in the words of the policy what to fill in', () => {
  const stops = createTabStops(knowledge, 'en');
  expect(stops.toSnippet('{{COMPANY_NAME}} costs $5 {a} \\ {{CONTACT_EMAIL}}')).toBe(
    '${1:{{full legal name of the company\\}\\}} costs \\$5 {a\\} \\\\ ${2:{{e-mail address for privacy questions\\}\\}}',
  );
  expect(stops.toSnippet('{{COMPANY_NAME}}')).toBe('${1}');
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above

test('a clause is completed in the policy’s language, found by its own heading, and with every hint', () => {
  const { policy, position } = readAt('# Privacy policy\n\nWe collect your name.\n\n## $0');
  const items = completion(policy, position, { ...english, language: 'zh' }, true);
  const clauseAt = (heading: string) =>
    items.find(({ filterText }) => filterText?.replace(/^#* ?/, '').startsWith(heading));
  const contact = clauseAt('Contact us');
  expect(contact?.label).toBe('如何联系我们');
  for (const heading of ['Contact us', 'Who we are']) {
    const inserted = clauseAt(heading)?.textEdit?.newText;
    expect(inserted).toContain(':{{full legal name of the company');
    expect(inserted).not.toMatch(/\p{Script=Han}/u);
  }
});

test('a data type tells its whole story', () => {
  const { policy, position } = readAt(
    '# Privacy policy\n\nWe use your lo$0cation data to draw maps.\n\nWe share your location data with advertisers.\n',
  );
  const shown = hover(policy, position, english)?.contents as { value: string };
  expect(shown.value).toContain('used, line 3');
  expect(shown.value).toContain('shared, line 5');
});

test('sections show their clauses in lenses and hints, and the workspace finds them', () => {
  const policy = read('# Privacy policy\n\n## Contact\n\nWrite to help@ferrygull.example or to our office.\n', {
    config: { regimes: ['gdpr'] },
  });
  const lens = codeLenses(policy, english).find(({ command }) => command?.arguments?.[0] === 'clauses/contact');
  expect(lens?.range.start.line).toBe(2);
  expect(lens?.command?.title).toContain('GDPR Art. 13(1)(a)');
  expect(inlayHints(policy, english)[0]?.position).toEqual({ line: 2, character: 10 });
  expect(workspaceSymbols(policy, 'contct', english)).toMatchObject([{ location: { uri } }]);
  expect(workspaceSymbols(policy, 'zzz', english)).toEqual([]);
});

test('nothing falls on odd texts', () => {
  for (const text of [
    '',
    '\uFEFF',
    '\r',
    '\r\n\r\n',
    '#',
    '|',
    '<!--',
    '# a\n'.repeat(50),
    '\u{1F600}'.repeat(20),
    'section 1 '.repeat(30),
  ]) {
    for (const format of ['markdown', 'plaintext', 'html'] as const) {
      const policy = read(text, { format });
      const end = { line: 999, character: 999 };
      for (const position of [{ line: 0, character: 0 }, end]) {
        expect(() => {
          toDiagnostics(policy, english);
          documentSymbols(policy, english);
          foldingRanges(policy);
          selectionRanges(policy, [position]);
          hover(policy, position, english);
          completion(policy, position, english, true);
          references(policy, position, true);
          semanticTokens(policy);
          fixAll(policy, { presentation: english, support, showsDocuments: true });
        }).not.toThrow();
      }
    }
  }
});
