import { describe, expect, test } from 'vitest';
import { mergeConfig, parseConfig, parseHouseStandard, parseSettings } from '../../../server/src/service/config.ts';
import { changeConfig } from '../../../server/src/service/configEdits.ts';
import { knowledge } from '../../knowledge.ts';

/** Faults as `rule message "what the fault stands at"`. */
function faults(text: string, path = '.proviso.yaml'): string[] {
  return parseConfig(path, text, knowledge).problems.map(
    ({ rule, message, span }) => `${rule.id} ${message} ${JSON.stringify(text.slice(span.start, span.end))}`,
  );
}

describe('a configuration file', () => {
  test('says what it says', () => {
    const text = `
regimes: [gdpr, pipl]
facts: { audience-children: false, establishedIn: [CN] }
rules: { wording/vague: off, contradiction: error }
include: "**/privacy*.md"
ignore:
  - { path: legal/privacy.txt, rule: wording/vague, quote: "from time to time", reason: agreed with counsel }
`;
    const { config, problems } = parseConfig(
      '.proviso.yaml',
      text.replaceAll('wording/vague', 'text/truncated'),
      knowledge,
    );
    expect(problems).toEqual([]);
    expect(config).toEqual({
      regimes: ['gdpr', 'pipl'],
      facts: { 'audience-children': false, 'established-in': ['CN'] },
      rules: { 'text/truncated': 'off', contradiction: 'error' },
      include: ['**/privacy*.md'],
      exclude: [],
      ignore: [
        {
          path: 'legal/privacy.txt',
          rule: 'text/truncated',
          quote: 'from time to time',
          reason: 'agreed with counsel',
        },
      ],
    });
  });

  test('may be JSON with comments', () => {
    const { config, problems } = parseConfig('.proviso.json', '{ // ours\n "regimes": ["ccpa"], }', knowledge);
    expect(problems).toEqual([]);
    expect(config.regimes).toEqual(['ccpa']);
  });

  test('may be empty', () => {
    expect(faults('')).toEqual([]);
    expect(faults('# nothing yet\n')).toEqual([]);
    expect(faults('', '.proviso.json')).toEqual([]);
    expect(faults('rules:\nregimes:\n')).toEqual([]);
  });

  test('has its faults reported where they are', () => {
    expect(faults('regimes: [gdpr, dsgvo]')).toEqual(['config/invalid-value unknown-regime "dsgvo"']);
    expect(faults('rulez: {}')).toEqual(['config/unknown-key unknown-key "rulez"']);
    expect(faults('rules: { text/truncated: loud }')).toEqual(['config/invalid-value unknown-severity "loud"']);
    expect(faults('rules: { no/such: off }')).toEqual(['config/unknown-rule unknown-rule "no/such"']);
    expect(faults('rules: { text/truncated: [] }')).toEqual(['config/invalid-value text-expected "[]"']);
    expect(faults('facts: { ads: maybe }')).toEqual(['config/invalid-value yes-or-no-expected "maybe"']);
    expect(faults('facts: { targets: UK }')).toEqual([]);
    expect(faults('facts: { weather: true }')).toEqual(['config/unknown-key unknown-fact "weather"']);
    expect(faults('ignore: [{ quote: x }]')).toEqual(['config/invalid-value key-missing "{ quote: x }"']);
    expect(faults('include: [1]')).toEqual(['config/invalid-value text-expected "1"']);
    expect(faults('rules: 3')).toEqual(['config/invalid-value map-expected "3"']);
    expect(faults('regimes: [gdpr')[0]).toMatch(/^config\/syntax syntax/);
    expect(faults('{ "regimes": [gdpr] }', '.proviso.json')[0]).toMatch(/^config\/syntax syntax/);
  });

  test('keeps what is right where something is wrong', () => {
    expect(parseConfig('.proviso.yaml', 'regimes: [gdpr, dsgvo]\nx: 1', knowledge).config.regimes).toEqual(['gdpr']);
  });

  test('is never a reason to fall', () => {
    for (const text of [
      '[',
      '*a',
      'a: *b',
      '? [x]',
      '- 1',
      '"',
      '\u0000',
      'a: &a [*a]',
      '{{{{',
      'null',
      'rules: !!js/function x',
    ])
      for (const path of ['.proviso.yaml', '.proviso.json'])
        expect(() => parseConfig(path, text, knowledge)).not.toThrow();
  });
});

test('a house standard is read with its faults', () => {
  const text =
    'name: Ours\nrequired: [contact, motto, slogan]\nclauses:\n  - { id: motto, title: Our motto }\n  - { id: x }\n';
  const { house, problems } = parseHouseStandard('house.yaml', text, knowledge);
  expect(house).toEqual({
    name: 'Ours',
    required: ['contact', 'motto', 'slogan'],
    clauses: [{ id: 'motto', title: 'Our motto', headings: [], cues: [], text: '' }],
  });
  expect(problems.map(({ message, data }) => [message, data.key ?? data.value])).toEqual([
    ['key-missing', 'title'],
    ['unknown-clause', 'slogan'],
  ]);
});

test('settings override the file, entry by entry', () => {
  const { config } = parseConfig('.proviso.yaml', 'regimes: [gdpr]\nrules: { text: off, wording: hint }', knowledge);
  const settings = parseSettings({ regimes: [], rules: { wording: 'error', nonsense: 3 }, outline: {} }, knowledge);
  expect(settings).toEqual({ rules: { wording: 'error' } });
  expect(mergeConfig(config, settings)).toMatchObject({ regimes: ['gdpr'], rules: { text: 'off', wording: 'error' } });
});

describe('a change of a configuration file', () => {
  const entry = { path: 'privacy.txt', rule: 'wording/vague', quote: 'from time to time' };

  test('keeps all else as it is', () => {
    const text = '# ours\nregimes: [gdpr] # for now\n';
    const changed = changeConfig('.proviso.yaml', text, { kind: 'ignore', entry });
    expect(changed).toContain('# ours\nregimes: [gdpr] # for now');
    expect(parseConfig('.proviso.yaml', changed, knowledge).config.ignore).toEqual([entry]);
    const twice = changeConfig('.proviso.yaml', changed, { kind: 'ignore', entry });
    expect(parseConfig('.proviso.yaml', twice, knowledge).config.ignore).toEqual([entry, entry]);
  });

  test.each([
    [
      '.proviso.yaml',
      '# ours\r\nregimes: [ gdpr ]\r\n',
      '# ours\r\nregimes: [ gdpr ]\r\nrules:\r\n  wording/vague: off\r\n',
    ],
    ['.proviso.yaml', '\ufeffregimes: [gdpr]\n', '\ufeffregimes: [gdpr]\nrules:\n  wording/vague: off\n'],
    ['.proviso.json', '\ufeff{\r\n}\r\n', '\ufeff{\r\n  "rules": {\r\n    "wording/vague": "off"\r\n  }\r\n}\r\n'],
    ['.proviso.json', '// ours\n', '// ours\n{\n  "rules": {\n    "wording/vague": "off"\n  }\n}\n'],
  ])('keeps line ends, byte order mark and comments: %s %j', (path, text, expected) => {
    expect(changeConfig(path, text, { kind: 'turn-off', rule: 'wording/vague' })).toBe(expected);
  });

  test('makes a file where there was none', () => {
    expect(changeConfig('.proviso.yaml', '', { kind: 'turn-off', rule: 'text/truncated' })).toBe(
      'rules:\n  text/truncated: off\n',
    );
    expect(JSON.parse(changeConfig('.proviso.json', '', { kind: 'ignore', entry }))).toEqual({ ignore: [entry] });
  });

  test('keeps comments of JSON', () => {
    const changed = changeConfig('.proviso.json', '{\n  // ours\n  "ignore": []\n}\n', { kind: 'ignore', entry });
    expect(changed).toContain('// ours');
    expect(parseConfig('.proviso.json', changed, knowledge).config.ignore).toEqual([entry]);
  });

  const off = { kind: 'turn-off', rule: 'wording/vague' } as const;

  test.each([
    ['.proviso.yaml', 'regimes: [gdpr]\nrules:\n  # text: off\n', ['# text: off']],
    ['.proviso.yaml', 'rules: # ours\nregimes: [gdpr]\n', ['# ours']],
    ['.proviso.yaml', '# ours\n', ['# ours']],
    ['.proviso.yaml', '~\n', []],
    ['.proviso.yaml', 'ignore: []\n', []],
    ['.proviso.json', '{ "rules": null }', []],
    ['.proviso.json', '{ /* ours */ "rules": {}, }', ['/* ours */']],
    ['.proviso.json', 'null', []],
  ])('fills what is empty: %s %j', (path, text, kept) => {
    const changed = changeConfig(path, text, off);
    for (const comment of kept) expect(changed).toContain(comment);
    expect(parseConfig(path, changed, knowledge).config.rules).toEqual({ 'wording/vague': 'off' });
    const ignored = changeConfig(path, changed, { kind: 'ignore', entry });
    expect(parseConfig(path, ignored, knowledge).config.ignore).toEqual([entry]);
  });

  test.each([
    ['.proviso.yaml', 'rules: off\nignore: none\n'],
    ['.proviso.yaml', 'rules: *nowhere\nignore: { rule: text }\n'],
    ['.proviso.yaml', 'house: *nowhere\n'],
    ['.proviso.yaml', '- a\n'],
    ['.proviso.yaml', 'just text\n'],
    ['.proviso.yaml', 'rules: [\n'],
    ['.proviso.json', '{ "rules": [], "ignore": {} }'],
    ['.proviso.json', '[]'],
    ['.proviso.json', '{bad'],
  ])('leaves alone what it cannot change: %s %j', (path, text) => {
    expect(changeConfig(path, text, off)).toBe(text);
    expect(changeConfig(path, text, { kind: 'ignore', entry })).toBe(text);
  });
});
