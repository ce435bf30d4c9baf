import { describe, expect, test } from 'vitest';
import { knowledge } from '../../knowledge.ts';
import { analyseText } from '../../rules/analyseText.ts';

const stateIn = (text: string, signal: string) => analyseText(text).model.signals.get(signal)?.value;

describe.each(knowledge.signals.filter((signal) => !signal.settingOnly))('signal $id', ({ id, examples, triggers }) => {
  test.each(examples.yes)('is set by “%s”', (text) => {
    expect(stateIn(text, id)).toBe('true');
  });
  test.each(examples.no)('is not set by “%s”', (text) => {
    expect(stateIn(text, id)).not.toBe('true');
  });
  test('has an example for and against, where it has triggers', () => {
    const read = triggers.en.length > 0;
    expect(examples.yes.length > 0 && examples.no.length > 0).toBe(read);
  });
});

describe('signals', () => {
  test('a negated mention declares them false', () => {
    expect(stateIn('We do not use cookies.', 'cookies')).toBe('declared-false');
    expect(stateIn('我们不会将您的个人信息传输至境外。', 'crossborder')).toBe('declared-false');
  });

  test('a statement outweighs a denial', () => {
    expect(stateIn('We do not use cookies. The shop sets a cookie for the basket.', 'cookies')).toBe('true');
  });

  test('a denial with an exception says neither', () => {
    expect(stateIn('We do not use cookies, except where you agree.', 'cookies')).toBe('false');
  });

  test.each([
    ['我们不会使用Cookie，除登录功能所需外。', 'false'],
    ['我们不会使用Cookie，登录功能除外。', 'false'],
    ['除登录功能所需外，我们不会使用Cookie。', 'false'],
    ['我们不会使用Cookie，也不会在删除后对外提供。', 'declared-false'],
  ])('an exception stands before or behind a Chinese denial: %s', (text, value) => {
    expect(stateIn(text, 'cookies')).toBe(value);
  });

  test('the negation of a lead-in holds for its items', () => {
    const text = '# Privacy\n\nWe never use:\n\n- cookies\n- profiling\n';
    expect(stateIn(text, 'cookies')).toBe('declared-false');
    expect(stateIn(text, 'profiling')).toBe('declared-false');
  });

  test('headings and questions say nothing', () => {
    expect(stateIn('# Cookies\n\nDo we use cookies? Ask us.', 'cookies')).toBe('false');
  });

  test('the configuration decides where it speaks', () => {
    const { signals } = analyseText('Children may use the game.', [], {
      facts: { 'audience-children': false, targets: ['FR', 'CN'], 'established-in': ['CN'], health_data: true },
    }).model;
    expect(signals.get('children')?.value).toBe('declared-false');
    expect(signals.get('targets_eu')?.value).toBe('true');
    expect(signals.get('targets_uk')?.value).toBe('declared-false');
    expect(signals.get('established_in_prc')?.value).toBe('true');
    expect(signals.get('health_data')?.value).toBe('true');
  });
});
