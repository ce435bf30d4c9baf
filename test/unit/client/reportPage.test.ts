import { expect, test } from 'vitest';
import { pageOf } from '../../../client/src/features/reportPage.ts';

const document = 'file:///work/legal%20(old)/privacy.md';

test('a page is named by its heading, and its links are commands that go to the line', () => {
  const { title, text } = pageOf(`# Data map: my\\_privacy.md\n\n[yes (line 12)](${document}#L12)\n`, document);
  expect(title).toBe('Data map: my_privacy.md');
  const [, args = ''] = /^\[yes \(line 12\)\]\(command:proviso\.goTo\?([^()]+)\)$/m.exec(text) ?? [];
  const place = { line: 11, character: 0 };
  expect(JSON.parse(decodeURIComponent(args))).toEqual([document, { start: place, end: place }]);
});

test('other links stay', () => {
  const text = '# A\n\n[page](https://proviso.example/#L3)\n';
  expect(pageOf(text, document).text).toBe(text);
});
