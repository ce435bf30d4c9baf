import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { plainStances } from '../../../server/src/core/recognise/stances/plainStances.ts';
import { knowledge } from '../../knowledge.ts';
import { sentenceOf } from '../../sentenceOf.ts';

type Examples = Readonly<Record<string, Readonly<Record<'en' | 'zh', readonly string[]>>>>;

const folder = join(__dirname, '../../../server/knowledge');
const topics = readdirSync(join(folder, 'plain-stances')).map((name) => basename(name, '.yaml'));
const read = <T>(path: string) => parse(readFileSync(join(folder, path), 'utf8')) as T;

/** Hits on sentences of other stances of the topic, or of none, for each right hit: with more the patterns say too much. */
const mostWrong = 0.04;

describe.each(topics)('patterns of %s', (topic) => {
  const { stances } = read<{ stances: object }>(`plain-stances/${topic}.yaml`);
  const examples = read<Examples>(`stances/${topic}.yaml`);

  test.each(['en', 'zh'] as const)('agree with the examples (%s)', (language) => {
    const right: string[] = [];
    const wrong: string[] = [];
    for (const [name, texts] of Object.entries(examples)) {
      for (const text of texts[language]) {
        for (const stance of plainStances(sentenceOf(text, language), undefined, knowledge)) {
          if (stance in stances) (stance === name ? right : wrong).push(text);
        }
      }
    }
    expect(right.length).toBeGreaterThan(0);
    expect(wrong.length > mostWrong * right.length ? wrong : []).toEqual([]);
  });
});

/** Words that once ruled a pattern out in every sentence that held them, though they say nothing about the stance. */
describe('side matters leave a stance as it is', () => {
  test.each([
    ['child-consent-waived', 'Parents are not asked for their consent when a fourteen-year-old places an order.'],
    ['collects-from-children', 'We collect the names of children and some other details.'],
    ['breach-at-once', 'If the records of our asthma clinic are leaked, we notify you immediately.'],
    ['advance-notice', 'We announce changes to the course rules of this notice two weeks in advance.'],
    ['immediate-change', 'Changes to this policy, which the menu links to, take effect immediately.'],
    ['consent-always', 'Our clinic collects personal data only with your consent.'],
    ['child-consent-waived', 'We store data of children without the permission of their family.'],
  ])('%s: %s', (stance, text) => {
    expect([...plainStances(sentenceOf(text, 'en'), undefined, knowledge)]).toContain(stance);
  });

  test.each([
    ['breach-at-once', 'Any breach of the house agreement is reported immediately.'],
    ['immediate-change', 'Changes to your profile take effect immediately.'],
    ['collects-from-children', 'Many apps collect the names of children.'],
    ['consent-irrevocable', 'The withdrawal is open to everyone for all consents, none excluded.'],
    ['optional', 'Information you provide voluntarily in a forum can be read by everyone.'],
  ])('but not %s: %s', (stance, text) => {
    expect([...plainStances(sentenceOf(text, 'en'), undefined, knowledge)]).not.toContain(stance);
  });
});
