import { expect, test } from 'vitest';
import { ruleCatalogue } from '../../../server/src/core/rules/catalogue.ts';
import { rulePage } from '../../../server/src/service/rulePage.ts';
import { knowledge } from '../../knowledge.ts';

const pages = {
  'rules/text/doubled-word': '# text/doubled-word\n',
  'clauses/contact': '# Contact\n',
  'regimes/gdpr': '# GDPR\n',
};
const read = (id: string, language?: 'en' | 'zh') => rulePage(id, pages, knowledge, language);

test.each([
  ['text/doubled-word', '# text/doubled-word\n', '> 没有连续重复的词或逗号。\n\n# text/doubled-word\n'],
  ['rules/text/doubled-word', '# text/doubled-word\n', '> 没有连续重复的词或逗号。\n\n# text/doubled-word\n'],
  ['regimes/gdpr', '# GDPR\n', /^> 欧盟条例.*\n\n# GDPR\n$/],
  ['clauses/contact', '# Contact\n', /^> .*渠道.*\n\n# Contact\n$/],
  ['missing/contact', '# Contact\n', /^> .*渠道.*所选法律要求的每个条款都必须在政策中。\n\n# Contact\n$/],
  ['contradiction/sale', /^# contradiction\/sale\n\nWhat is said/, /^> 既称不出售.*\n\n# contradiction\/sale\n/],
])('%s is English, with a summary in Chinese above it', (id, english, chinese) => {
  const asPattern = (page: string | RegExp) => (typeof page === 'string' ? new RegExp(`^${page}$`) : page);
  expect(read(id)).toMatch(asPattern(english));
  expect(read(id, 'zh')).toMatch(asPattern(chinese));
});

test('there is no page of what does not exist', () => {
  expect(read('nothing/here', 'zh')).toBeUndefined();
});

test('every rule is told of in Chinese', () => {
  expect(ruleCatalogue.filter(({ summary }) => !/[\u4e00-\u9fff]/.test(summary.zh))).toEqual([]);
});
