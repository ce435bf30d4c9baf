import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type CodeAction,
  type CompletionItem,
  type DocumentSymbol,
  type Hover,
  type Location,
} from 'vscode-languageserver/node';
import { type ClientOptions, editorCapabilities, startInMemory, type TestClient } from './client.ts';
import { policy, uri } from './sample.ts';

let client: TestClient;
const start = async (options?: ClientOptions): Promise<TestClient> => {
  client = await startInMemory(options);
  return client;
};
const document = { textDocument: { uri } };
const at = (words: string, text = policy): { line: number; character: number } => {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
};

afterEach(() => {
  client.dispose();
  expect(client.logged).toEqual([]);
});

describe('a client that asks for diagnostics', () => {
  beforeEach(async () => {
    await start({ initializationOptions: { docsScheme: 'proviso-docs' } });
    await client.open(uri, policy);
  });

  test('gets them once a version, and is told where nothing changed', async () => {
    type Report = { kind: string; resultId: string; items?: unknown[] };
    const first = await client.request<Report>('textDocument/diagnostic', document);
    expect(first.kind).toBe('full');
    expect(first.items?.length).toBeGreaterThan(0);
    const again = await client.request<Report>('textDocument/diagnostic', {
      ...document,
      previousResultId: first.resultId,
    });
    expect(again).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, `${policy}\nMore.\n`);
    const changed = await client.request<Report>('textDocument/diagnostic', {
      ...document,
      previousResultId: first.resultId,
    });
    expect(changed.kind).toBe('full');
    expect(client.pushed).toEqual([]);
  });

  test('sees both sides of a contradiction, with the rule and its page', async () => {
    const conflict = (await client.pull(uri)).find(({ code }) => code === 'contradiction/sharing');
    expect(conflict?.range.start.line).toBe(at('We share your').line);
    expect(conflict?.relatedInformation?.[0]?.location.range.start.line).toBe(at('We never share').line);
    expect(conflict?.codeDescription?.href).toBe('proviso-docs:/contradiction/sharing.md');
    expect(conflict?.source).toBe('proviso');
    expect(conflict?.data).toMatchObject({ rule: 'contradiction/sharing' });
  });

  test('is told the status after each analysis, once', async () => {
    await client.pull(uri);
    await client.request('textDocument/documentSymbol', document);
    expect(client.statuses).toHaveLength(1);
    expect(client.statuses[0]).toMatchObject({ uri, kind: 'privacy-policy', language: 'en' });
    expect(client.statuses[0]?.regimes[0]).toMatchObject({ id: 'gdpr', source: 'detected' });
  });

  test('gets fixes before all else, for every diagnostic that it names', async () => {
    const diagnostics = await client.pull(uri);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      ...document,
      range: { start: at('# Privacy'), end: at('# Privacy') },
      context: { diagnostics },
    });
    const titles = actions.map(({ title }) => title);
    const firstOther = titles.findIndex((title) => /^(?:Go to|Explain|Ignore|Turn)/.test(title));
    expect(titles.slice(firstOther).every((title) => /^(?:Go to|Explain|Ignore|Turn)/.test(title))).toBe(true);
    const handled = new Set(actions.flatMap((action) => action.diagnostics?.map(({ code }) => code)));
    expect(handled).toEqual(new Set(diagnostics.map(({ code }) => code)));
    const insert = actions.find(({ title }) => title.includes('Insert the standard clause'));
    const [change] = (insert?.edit?.documentChanges ?? []) as { edits: { snippet?: { value: string } }[] }[];
    expect(change?.edits.some(({ snippet }) => snippet?.value.includes('${1'))).toBe(true);
  });

  test('goes to the other statement and to the page by commands', async () => {
    const diagnostics = (await client.pull(uri)).filter(({ code }) => code === 'contradiction/sharing');
    const range = diagnostics[0]?.range;
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      ...document,
      range,
      context: { diagnostics },
    });
    for (const { command } of actions) if (command) await client.request('workspace/executeCommand', command);
    expect(client.shown.map((params) => params.uri)).toEqual([uri, 'proviso-docs:/contradiction/sharing.md']);
    expect(client.shown[0]).toMatchObject({ selection: { start: { line: at('We never share').line } } });
  });

  test('fixes all that is safe on save, and is not kept waiting for what others do', async () => {
    const ask = (only: string[]) =>
      client.request<CodeAction[]>('textDocument/codeAction', {
        ...document,
        range: { start: at('#'), end: at('#') },
        context: { diagnostics: [], only },
      });
    const [all, ...more] = await ask(['source.fixAll']);
    expect(more).toEqual([]);
    expect(all?.kind).toBe('source.fixAll.proviso');
    expect(JSON.stringify(all?.edit)).toContain('"newText":""');
    expect(await ask(['source.organizeImports'])).toEqual([]);
    expect(await ask(['refactor'])).toEqual([]);
  });

  test('lists sections with their clauses', async () => {
    const [root] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', document);
    expect(root?.name).toBe('Privacy policy of Ferrygull');
    expect(root?.children?.map(({ name }) => name.replace(/^\S+ /, ''))).toEqual([
      'What we collect',
      'Our promise',
      'Who receives data',
      'Contact',
    ]);
  });

  test('finds a section by its number', async () => {
    const position = at('section 3');
    const found = await client.request<Location>('textDocument/definition', { ...document, position });
    expect(found.range.start.line).toBe(at('## 3. Who').line);
    const links = await client.request<{ target: string }[]>('textDocument/documentLink', document);
    expect(links.map(({ target }) => target)).toContain(`${uri}#L${at('## 3. Who').line + 1}`);
    expect(links.map(({ target }) => target)).toContain('mailto:privacy@ferrygull.example');
  });

  test('shows the conflict on either side, and the clause of a heading', async () => {
    const hover = async (words: string): Promise<string> => {
      const shown = await client.request<Hover | null>('textDocument/hover', { ...document, position: at(words) });
      return (shown?.contents as { value: string } | undefined)?.value ?? '';
    };
    expect(await hover('never share')).toContain(`#L${at('We share your').line + 1}`);
    expect(await hover('share your location data with adv')).toContain(`#L${at('We never').line + 1}`);
    expect(await hover('Contact\n')).toContain('GDPR Art. 13(1)(a)');
  });

  test('completes clauses that lack first, and sections after “section”', async () => {
    const text = `${policy}\n## \n\nSee section `;
    await client.change(uri, text);
    const complete = (position: object) =>
      client.request<CompletionItem[]>('textDocument/completion', { ...document, position });
    const clauses = await complete({ line: text.split('\n').indexOf('## '), character: 3 });
    const inOrder = clauses.sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
    expect(inOrder[0]?.detail).toMatch(/^missing · GDPR/);
    expect(inOrder[0]?.documentation).toMatchObject({ kind: 'markdown' });
    expect(inOrder.at(-1)?.detail).not.toMatch(/^missing/);
    const sections = await complete({ line: text.split('\n').length - 1, character: 12 });
    expect(sections.map(({ detail }) => detail)).toContain('Who receives data');
  });

  test('answers its own requests', async () => {
    const view = await client.proviso('proviso/policyView', { uri });
    expect(view?.conflicts).toHaveLength(1);
    expect(view?.regimes[0]).toMatchObject({ id: 'gdpr', source: 'detected' });
    expect(view?.regimes[0]?.missing).toBeGreaterThan(0);
    expect((await client.proviso('proviso/dataMap', { uri }))?.markdown).toContain('location data');
    expect(await client.proviso('proviso/statements', { uri })).toContain('**not shared**');
    expect(await client.proviso('proviso/rulePage', { id: 'text/doubled-word' })).toContain('doubled-word');
    expect(await client.proviso('proviso/rulePage', { id: 'nothing/here' })).toBeNull();
    expect((await client.proviso('proviso/clauses', { uri }))[0]?.state).toBe('missing');
    expect(await client.proviso('proviso/insertClauses', { uri, clauses: ['retention-period'] })).not.toBeNull();
    expect(await client.proviso('proviso/insertClauses', { uri, clauses: ['no-such-clause'] })).toBeNull();
    const checked = await client.proviso('proviso/checkText', { uri: 'file:///work/other-privacy.md', text: policy });
    expect(checked.diagnostics.map(({ code }) => code)).toContain('contradiction/sharing');
    expect(await client.proviso('proviso/policyView', { uri: 'file:///work/closed.md' })).toBeNull();
  });

  test('is believed when it says what a document is', async () => {
    await client.proviso('proviso/setKind', { uri, kind: 'other' });
    expect(await client.pull(uri)).toEqual([]);
    expect(client.refreshes).toBe(1);
    await client.proviso('proviso/setKind', { uri, kind: null });
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
  });

  test('may take a request back', async () => {
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      'textDocument/hover',
      { ...document, position: at('We') },
      source.token,
    );
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });
});

describe('a client that lists Markdown headings by itself', () => {
  test('gets no second outline, unless it wants one', async () => {
    await start({ initializationOptions: { listsMarkdownHeadings: true } });
    await client.open(uri, policy);
    expect(await client.request('textDocument/documentSymbol', document)).toEqual([]);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { proviso: { outline: { markdown: true } } },
    });
    expect(await client.request('textDocument/documentSymbol', document)).toHaveLength(1);
  });
});

describe('a client that cannot ask', () => {
  const capabilities = { ...editorCapabilities, textDocument: {}, workspace: {}, window: {} };

  test('is sent diagnostics, and told when the document closes', async () => {
    await start({ capabilities });
    expect(client.result.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(uri, policy);
    const sent = await client.pushedFor(uri, (diagnostics) => diagnostics.length > 0);
    expect(sent.map(({ code }) => code)).toContain('contradiction/sharing');
    await client.close(uri);
    await client.pushedFor(uri, (diagnostics) => diagnostics.length === 0);
  });

  test('gets placeholders where it has no tab stops', async () => {
    await start({ capabilities });
    await client.open(uri, policy);
    const edit = await client.proviso('proviso/insertClauses', { uri, clauses: ['retention-period'] });
    expect(JSON.stringify(edit?.changes)).toContain('{{');
  });
});

test('a document that is no policy is left alone', async () => {
  await start();
  const textDocument = { uri: 'file:///work/soup.md' };
  await client.open(textDocument.uri, '# Soup\n\nCut the leeks. Boil them for ten minutes.\n');
  expect(await client.pull(textDocument.uri)).toEqual([]);
  const position = { line: 0, character: 2 };
  expect(await client.request('textDocument/completion', { textDocument, position })).toEqual([]);
});

test('a policy in a language that is not read gets one message', async () => {
  await start();
  const german = readFileSync(path.join(import.meta.dirname, '../fixtures/policies/german.md'), 'utf8');
  await client.open(uri, german);
  expect((await client.pull(uri)).map(({ code, severity }) => [code, severity])).toEqual([['config/language', 3]]);
});

test('messages come in the language of the editor', async () => {
  await start({ locale: 'zh-cn' });
  await client.open(uri, policy);
  const diagnostics = (await client.pull(uri)).filter(({ code }) => code === 'contradiction/sharing');
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    ...document,
    range: diagnostics[0]?.range,
    context: { diagnostics },
  });
  expect(actions.map(({ title }) => title)).toContain('在此处忽略 contradiction/sharing');
});

test('a new policy is drafted from what is picked', async () => {
  await start();
  const { regimes, practices } = await client.proviso('proviso/draftQuestions', {});
  expect(regimes.map(({ id }) => id)).toContain('gdpr');
  const picked = (wanted: string) => practices.flatMap(({ id, kind, usual }) => (kind === wanted && usual ? [id] : []));
  const draft = await client.proviso('proviso/newPolicy', {
    language: 'en',
    format: 'markdown',
    company: 'Ferrygull Ltd',
    product: 'Ferrygull',
    email: 'privacy@ferrygull.example',
    country: 'Ireland',
    regimes: ['gdpr'],
    collected: picked('collected'),
    cookies: picked('cookie'),
    thirdParties: picked('recipient'),
    forChildren: false,
  });
  expect(draft.text).toContain('# Privacy Policy of Ferrygull\n');
  expect(draft.text).toContain('Effective date: 15 January 2026');
});

test('a policy is compared with its previous version', async () => {
  await start();
  await client.open(uri, policy);
  const before = policy.replace(' and your location data to plan', ' to plan').replace(/## 3[^#]*/, '');
  const page = await client.proviso('proviso/compare', { uri, before, name: 'the last commit' });
  expect(page).toContain('# What changed from the last commit to');
  expect(page).toMatch(/new · recipient: \*\*/);
  expect(await client.proviso('proviso/compare', { uri: 'file:///none.md', before, name: '' })).toBeNull();
});
