import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKnowledge } from '../../../server/build/knowledge.ts';
import { sentenceEnds } from '../../../server/src/core/read/sentenceEnds.ts';

const knowledge = readKnowledge(join(__dirname, '../../../server/knowledge'));

/** `|` marks where one sentence ends and the next begins. */
function check(marked: string, chinese = false): void {
  const pieces = marked.split('|');
  const text = pieces.join('');
  const found: string[] = [];
  let start = 0;
  for (const end of [...sentenceEnds(text, chinese, knowledge), text.length]) {
    if (end > start) found.push(text.slice(start, end));
    start = end;
  }
  expect(found.map((piece) => piece.trim())).toEqual(pieces.map((piece) => piece.trim()));
}

describe('English sentences end', () => {
  test.each([
    ['at full stops, question and exclamation marks', 'We keep it.| Do we sell it?| Never!| That is all.'],
    ['behind the closing quote or bracket', 'We call it “Data.”| It is kept (for a year.)| Then it goes.'],
    ['where the blank is missing', 'Your data is encrypted.|We keep the key.'],
    ['after “etc.” before a new subject', 'We collect names, etc.| You may refuse.'],
    ['after a company name before a new subject', 'The site is run by Example Inc.| We are in Ohio.'],
    ['after the letter of an annex', 'The list is in Exhibit A.| The clauses are in Exhibit B.| They apply.'],
    ['after “U.S.” before a new subject', 'Our servers are in the U.S.| We may move them.'],
    ['before a number that opens a sentence', 'We use three vendors.| 2023 was our first year.'],
    ['at Chinese signs too', 'We keep it。| Then we delete it.'],
    ['after a year', 'This notice applies from May 4, 2024.| It replaces all others.'],
  ])('%s', (_, text) => check(text));
});

describe('English sentences do not end', () => {
  test.each([
    ['at abbreviations', 'We use aids, e.g. Maps, i.e. Pictures of streets.'],
    ['at citations of statutes', 'See Sec. 1798.100 et seq. of the Cal. Civ. Code for details.'],
    ['at citations of articles', 'We rely on Art. 6 para. 1 lit. f of the GDPR.'],
    ['inside names with a sign', 'Ads come from Yahoo! Inc. and others.'],
    ['inside company names', 'Example Technology Co. Ltd. Shanghai is the controller.'],
    [
      'in addresses of the web and of e-mail',
      'Write to Ann.Lee@Example.com or see www.Example.com/Privacy.html today.',
    ],
    ['at “No.” before a number', 'The policy has No. 5 in our list.'],
    ['at initials', 'Ask J. F. Smith at Example.'],
    ['before a small letter', 'We share it (with vendors etc.) and keep it.'],
    ['at the number of an item', '1. We collect names.'],
    ['at decimals', 'The fee is 2.5 per cent.'],
    ['at Node.js', 'It runs on Node.js today.'],
  ])('%s', (_, text) => check(text));
});

describe('Chinese sentences', () => {
  test('end at 。！？；', () => check('我们收集您的姓名；|我们不会出售。|为什么？|因为法律禁止！', true));
  test('keep their closing quotes', () => check('我们称之为“数据。”|您可以删除。', true));
});
