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

async function insertAll(capabilities: object, options: object = {}): Promise<WorkspaceEdit | null> {
  client = await startInMemory({ capabilities, initializationOptions: options });
  await client.open(uri, policy);
  return client.proviso('proviso/insertClauses', { uri, clauses: ['missing'] });
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

  test('are an edit with tab stops for a client that let choose among them', async () => {
    const edit = await insertAll({ ...editorCapabilities, workspace }, { choosesActions: true });
    expect(edit?.changeAnnotations).toBeUndefined();
    expect(JSON.stringify(edit)).toContain('snippet');
    const diagnostics = await client.pull(uri);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostics[0]?.range,
      context: { diagnostics },
    });
    const all = actions.find(({ title }) => title.startsWith('Insert all'));
    expect(all).toMatchObject({ command: { command: 'proviso.insertMissing' } });
    expect(all?.edit).toBeUndefined();
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

  test('are a plain edit where the editor shows none', async () => {
    const plain = await insertAll(editorCapabilities);
    expect(plain?.changeAnnotations).toBeUndefined();
    expect(JSON.stringify(plain)).toContain('snippet');
  });
});
