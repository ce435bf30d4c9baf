import { describe, expect, it } from 'vitest';
import { findChineseQuantities } from '../../../server/src/core/read/grammar/chineseQuantities.ts';

function read(text: string): readonly string[] {
  return findChineseQuantities(text).map(
    ({ role, value, unit, bound, span }) => `${text.slice(span.start, span.end)}: ${role} ${value} ${unit} ${bound}`,
  );
}

describe('blanks around figures and their width are passed over', () => {
  it.each([
    ['我们在 15 个工作日内答复您。', ['15 个工作日: period 15 working-day exact']],
    ['保存 30 天后删除。', ['30 天: period 30 day exact']],
    ['保存\u00a03\u00a0年。', ['3\u00a0年: period 3 year exact']],
    ['面向不满 14 周岁的儿童。', ['14 周岁: age 14 year at-most']],
    ['至少 6 个月。', ['6 个月: period 6 month at-least']],
    ['在１５日内答复。', ['１５日: period 15 day exact']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('halves', () => {
  it.each([
    ['保存一年半。', ['一年半: period 1.5 year exact']],
    ['保存两年半。', ['两年半: period 2.5 year exact']],
    ['保存三个半月。', ['三个半月: period 3.5 month exact']],
    ['保存半年。', ['半年: period 0.5 year exact']],
    ['保存半个月。', ['半个月: period 0.5 month exact']],
    ['上半年发布报告。', []],
    ['其中一半年满十八岁。', ['十八岁: age 18 year at-least']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('days by the calendar', () => {
  it.each([
    ['在15个自然日内答复。', ['15个自然日: period 15 day exact']],
    ['在十五个日历日内答复。', ['十五个日历日: period 15 day exact']],
    ['本政策自2023年12月1日起生效。', []],
    ['本政策自 2023 年 12 月 1 日起生效。', []],
    ['二〇二三年十二月一日更新，满30日生效。', ['30日: period 30 day at-least']],
    ['每月15日备份，保存3个月。', ['3个月: period 3 month exact']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('what only looks like a period', () => {
  it.each([
    '客服7×24小时在线。',
    '客服 7 * 24 小时在线。',
    '客服7天×24小时在线。',
    '我们在第三天备份。',
    '我们在第 3 天备份。',
    '我们统一日程，在同一天备份。',
    '3 日志信息',
    '2 年龄信息',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});
