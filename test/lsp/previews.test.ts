import { afterEach, describe, expect, test } from 'vitest';
import type { AnnotatedTextEdit, CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editorCapabilities, startInMemory, type TestClient } from './client.ts';
import { policy, uri } from './sample.ts';

let client: TestClient;

afterEach(() => {
  client.dispose();
  expect(client.logged).toEqual([]);
});

const workspace = {
  ...editorCapabilities.workspace,
  workspaceEdit: { ...editorCapabilities.workspace.workspaceEdit, changeAnnotationSupport: { groupsOnLabel: true } },
};

async function insertAll(capabilities: object, options: object = {}, at = uri): Promise<WorkspaceEdit | null> {
  client = await startInMemory({ capabilities, initializationOptions: options });
  await client.open(at, policy);
  return client.proviso('proviso/insertClauses', { uri: at, clauses: ['missing'] });
}

const editsOf = (edit: WorkspaceEdit | null | undefined): readonly AnnotatedTextEdit[] =>
  (edit?.documentChanges?.at(-1) as TextDocumentEdit | undefined)?.edits as AnnotatedTextEdit[];

describe('all clauses that lack', () => {
  test('are shown before they are inserted, each part with what it inserts', async () => {
    const edit = await insertAll({ ...editorCapabilities, workspace });
    const annotations = Object.values(edit?.changeAnnotations ?? {});
    expect(annotations.length).toBeGreaterThan(1);
    expect(annotations.every(({ needsConfirmation }) => needsConfirmation)).toBe(true);
    expect(annotations.map(({ label }) => label).join()).toContain('How long we keep personal information');
    expect(annotations.map(({ label }) => label)).toContain(
      'Numbers, references and the table of contents that follow',
    );
    const edits = editsOf(edit);
    expect(edits.every(({ annotationId }) => edit?.changeAnnotations?.[annotationId])).toBe(true);
    const text = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, policy), [...edits]);
    expect(text).toContain('How long we keep personal information');
    expect(text).toContain('{{how long it is kept}}');
  });

  test('are all ticked in an editor that leaves out what it asks for', async () => {
    const edit = await insertAll({ ...editorCapabilities, workspace }, { confirmsByFile: true });
    const [create] = edit?.documentChanges ?? [];
    expect(create).toMatchObject({ kind: 'create', uri, options: { ignoreIfExists: true } });
    const asked = Object.entries(edit?.changeAnnotations ?? {}).filter(
      ([, { needsConfirmation }]) => needsConfirmation,
    );
    expect(asked.map(([id]) => id)).toEqual([(create as { annotationId?: string }).annotationId]);
    expect(editsOf(edit).some(({ annotationId }) => annotationId === asked[0]?.[0])).toBe(false);
  });

  test('are shown by the quick fix too', async () => {
    await insertAll({ ...editorCapabilities, workspace });
    const diagnostics = await client.pull(uri);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics },
    });
    const all = actions.find(({ title }) => title.startsWith('Insert all'));
    expect(Object.keys(all?.edit?.changeAnnotations ?? {}).length).toBeGreaterThan(1);
    const one = actions.find(({ title }) => title.startsWith('Insert the standard clause'));
    expect(one?.edit?.changeAnnotations).toBeUndefined();
  });

  test('are a plain edit where the editor shows none, and in what has no file to ask for', async () => {
    const plain = await insertAll(editorCapabilities);
    expect(plain?.changeAnnotations).toBeUndefined();
    expect(JSON.stringify(plain)).toContain('snippet');
    client.dispose();
    const unsaved = await insertAll(
      { ...editorCapabilities, workspace },
      { confirmsByFile: true },
      'untitled:Untitled-1',
    );
    expect(unsaved?.changeAnnotations).toBeUndefined();
    expect(unsaved?.documentChanges).toHaveLength(1);
  });
});
