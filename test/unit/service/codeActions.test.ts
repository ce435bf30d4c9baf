import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hover, Range } from 'vscode-languageserver-types';
import { createTabStops } from '../../../server/src/core/insert/snippetSyntax.ts';
import { quickFixes, serverCommands } from '../../../server/src/service/codeActions.ts';
import { completion } from '../../../server/src/service/completion.ts';
import { toDiagnostics } from '../../../server/src/service/diagnostics.ts';
import { hover } from '../../../server/src/service/hover.ts';
import { knowledge } from '../../knowledge.ts';
import { english, read, readAt, uri } from './check.ts';

const support = { documentChanges: true, snippets: true, createFiles: true };

describe('a clause that is completed in a numbered policy', () => {
  const numbered = `# Privacy policy

## Contents

1. [What we collect](#1-what-we-collect)
2. [Cookies](#2-cookies)
3. [Contact](#3-contact)

## 1. What we collect

We collect your name. Section 2 is about cookies.

## $02. Cookies

We use cookies.

## 3. Contact

Write to privacy@kestrel.example.
`;
  const typed = (heading: string) => numbered.replace('## $02. Cookies', `${heading}\n\n## 2. Cookies`);
  const chosen = (heading: string) => {
    const { policy, position, text } = readAt(typed(heading));
    const item = completion(policy, position, english, false).find(({ filterText }) =>
      filterText?.includes('Children'),
    );
    const edits = [item?.textEdit as { range: Range; newText: string }, ...(item?.additionalTextEdits ?? [])];
    const document = TextDocument.create(uri, 'markdown', 1, text);
    return { item, result: TextDocument.applyEdits(document, edits) };
  };

  test('takes its number, and what follows is counted on', () => {
    const { result } = chosen('## Chi$0');
    expect(result).toMatch(/\n## 2\. Children under 16 \(EU and EEA\)\n\n.* not directed to children/);
    expect(result).toContain(' days.\n\n## 3. Cookies\n');
    expect(result).toContain('\n## 4. Contact\n');
    expect(result).toContain('Section 3 is about cookies.');
    expect(result).toContain(
      '2. [Children under 16 (EU and EEA)](#2-children-under-16-eu-and-eea)\n3. [Cookies](#3-cookies)\n4. [Contact](#4-contact)',
    );
  });

  test('is offered where the number is typed already', () => {
    const { item, result } = chosen('## 2. Chi$0');
    expect(item?.filterText).toMatch(/^## 2\. /);
    expect(result).toMatch(/\n## 2\. Children under 16 \(EU and EEA\)\n\n.* not directed to children/);
    expect(result).not.toContain('2. 2.');
  });

  test('is found by how its heading begins, before what holds the letters anywhere', () => {
    const { policy, position } = readAt(typed('## 2. You$0'));
    const items = completion(policy, position, english, false);
    expect(items.filter(({ filterText }) => filterText?.startsWith('## 2. You')).length).toBeGreaterThan(0);
  });
});

describe('a contradiction', () => {
  const text = `# Privacy policy

## What we share

We never share your location data. We share your location data with advertisers.
`;
  const policy = read(text);
  const [diagnostic] = toDiagnostics(policy, english).filter(({ code }) => code === 'contradiction/sharing');
  const shownAt = (words: string) => {
    const shown = hover(policy, { line: 4, character: text.split('\n')[4]!.indexOf(words) }, english);
    return (shown as Hover & { contents: { value: string } }).contents.value;
  };

  test('quotes a sentence with one stop', () => {
    expect(diagnostic?.message).toContain('“We never share your location data.” Readers');
  });

  test('is told once where editors show it already, and in full at the other place', () => {
    expect(shownAt('with advertisers')).not.toContain('Readers and authorities');
    expect(shownAt('with advertisers')).toContain('line 5: [“We never share');
    expect(shownAt('never')).toContain('Readers and authorities');
  });

  test('within one section is excepted by what stands above or below', () => {
    const [fix] = quickFixes(policy, [diagnostic!], { presentation: english, support, showsDocuments: true });
    expect(fix?.title).toBe('Add to the promise: except as described below');
    expect(JSON.stringify(fix?.edit)).toContain('", except as described below"');
  });
});

test('what a missing clause is touched by is no other statement to go to', () => {
  const policy = read(
    '# Privacy policy\n\n## Newsletter\n\nWe send you our newsletter with your consent. The GDPR applies.\n',
  );
  const missing = toDiagnostics(policy, english).filter(({ code }) => String(code).startsWith('missing/'));
  expect(missing.some(({ relatedInformation }) => relatedInformation?.length)).toBe(true);
  const actions = quickFixes(policy, missing, { presentation: english, support, showsDocuments: true });
  expect(actions.filter(({ command }) => command?.command === serverCommands.goTo)).toEqual([]);
});

test('an answer that has to be chosen is not given before it is', () => {
  const { toSnippet } = createTabStops(knowledge, 'en');
  expect(toSnippet('We reply within {{RESPONSE_DAYS}} days.')).toBe(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet's tab stop
    'We reply within ${1|{{days until you answer}},15,30,45|} days.',
  );
});

test('what is no fix is one action for a client that lets choose among them', () => {
  const policy = read('# Privacy policy\n\n## Data\n\nWe keep the the data and and the logs.\n');
  const diagnostics = toDiagnostics(policy, english).filter(({ code }) => code !== 'wording/vague');
  const context = { presentation: english, support, showsDocuments: true, choosesActions: true };
  const actions = quickFixes(policy, diagnostics, context);
  const [more, ...none] = actions.filter(({ command }) => command?.command === 'proviso.chooseAction');
  expect(none).toEqual([]);
  expect(more?.title).toBe(`More about these ${diagnostics.length} findings: explain, ignore…`);
  expect(actions.at(-1)).toBe(more);
  const all = quickFixes(policy, diagnostics, { ...context, choosesActions: false });
  const titles = [...actions.slice(0, -1), ...(more?.command?.arguments?.[0] ?? [])].map(({ title }) => title);
  expect(titles).toEqual(all.map(({ title }) => title));
  expect(all.length).toBeGreaterThan(actions.length + 5);
});
