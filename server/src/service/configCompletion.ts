import { getLocation } from 'jsonc-parser';
import { type CompletionItem, CompletionItemKind, type Hover, type Position } from 'vscode-languageserver-types';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { Bilingual } from '../core/knowledge/types.ts';
import { familyOf, ruleCatalogue } from '../core/rules/catalogue.ts';
import { type LineIndex, offsetAt } from '../core/text/lineIndex.ts';
import { factNames, severities } from './config.ts';
import { type ConfigNode, readConfigTree } from './configTree.ts';
import type { MessageLanguage } from './messages.ts';
import { rangeOf } from './ranges.ts';

/** What the configuration's keys are for, in the order in which they are offered. */
export const configKeys = {
  regimes: {
    en: 'The laws and standards that policies are checked against. Left out: detected from the text.',
    zh: '检查政策时依据的法律和标准。省略时由文本判断。',
  },
  facts: {
    en: 'What the text of a policy does not say, and what some clauses are asked for by.',
    zh: '政策文本没有说明、但决定是否要求某些条款的事实。',
  },
  rules: {
    en: 'Severity by rule or family of rules; `off` turns it off.',
    zh: '按规则或规则组设定的严重程度；`off` 表示关闭。',
  },
  include: {
    en: 'Files that are policies, as patterns. Left out: name and text decide.',
    zh: '属于政策的文件（匹配模式）。省略时由文件名和文本判断。',
  },
  exclude: { en: 'Files that are none, as patterns.', zh: '不属于政策的文件（匹配模式）。' },
  ignore: {
    en: 'Findings to live with, for texts where no comment can stand.',
    zh: '予以忽略的问题，用于无法写注释的文本。',
  },
  house: {
    en: "The team's own standard: a file, from this file's folder.",
    zh: '团队自己的标准：相对于本文件所在文件夹的文件路径。',
  },
} as const satisfies Record<string, Bilingual>;

/** The keys of an entry of `ignore`. */
export const ignoreKeys = {
  path: { en: 'Pattern of the files; left out: all.', zh: '文件的匹配模式；省略时为全部文件。' },
  rule: { en: 'The rule, or its family.', zh: '规则或规则组。' },
  quote: { en: 'Words of the place; left out: the whole file.', zh: '该处的文字；省略时为整个文件。' },
  reason: { en: 'Why, for those who come later.', zh: '忽略的原因，供日后查看。' },
} as const satisfies Record<string, Bilingual>;

/** A word that can stand at a place of the configuration. */
interface Choice {
  readonly word: string;
  readonly about: Bilingual;
}

/** What a word says by itself needs no more words. */
const unexplained: Bilingual = { en: '', zh: '' };

const withoutWords = (word: string): Choice => ({ word, about: unexplained });

/** What can be written at a place of a configuration file. */
export function configCompletion(
  path: string,
  text: string,
  lines: LineIndex,
  position: Position,
  knowledge: Knowledge,
  language: MessageLanguage,
): CompletionItem[] {
  const offset = offsetAt(lines, position);
  const place = placeAt(path, text, offset);
  const typed = /[\w./-]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  const range = rangeOf({ start: offset - typed.length, end: offset }, lines);
  const quoteIn = path.endsWith('.json') && !/"[\w./-]*$/.test(text.slice(0, offset));
  // A key that is there would only be refused as a repetition. Without the word begun, unfinished YAML reads as well.
  const others = text.slice(0, offset - typed.length) + text.slice(offset);
  const taken = place.isKey ? keysAt(readConfigTree(path, others).root, place.keys) : [];
  const offered = choicesAt(place, knowledge).filter(({ word }) => !taken.includes(word));
  return offered.map(({ word, about }, index) => ({
    label: word,
    kind: place.isKey ? CompletionItemKind.Property : CompletionItemKind.EnumMember,
    documentation: about[language],
    sortText: String(index).padStart(4, '0'),
    textEdit: { range, newText: quoteIn ? `"${word}"` : word },
  }));
}

/** What a word of a configuration file stands for. */
export function configHover(
  text: string,
  lines: LineIndex,
  position: Position,
  knowledge: Knowledge,
  language: MessageLanguage,
): Hover | null {
  const offset = offsetAt(lines, position);
  const start = offset - (/[\w./-]*$/.exec(text.slice(0, offset))?.[0].length ?? 0);
  const word = /^[\w./-]*/.exec(text.slice(start))?.[0] ?? '';
  const all = [
    ...regimeChoices(knowledge),
    ...ruleChoices(knowledge),
    ...factChoices(knowledge),
    ...choices(configKeys),
  ];
  const found = all.find((choice) => choice.word === word);
  if (!found) return null;
  const range = rangeOf({ start, end: start + word.length }, lines);
  return {
    contents: { kind: 'markdown', value: `**${word}**${language === 'zh' ? '：' : ': '}${found.about[language]}` },
    range,
  };
}

/** Names of the keys around a place, outermost first, and whether a key or a value stands there. */
interface Place {
  readonly keys: readonly string[];
  readonly isKey: boolean;
}

function placeAt(path: string, text: string, offset: number): Place {
  if (path.endsWith('.json')) {
    const { path: around, isAtPropertyKey } = getLocation(text, offset);
    const names = around.filter((step): step is string => typeof step === 'string');
    return { keys: isAtPropertyKey ? names.slice(0, -1) : names, isKey: isAtPropertyKey };
  }
  return yamlPlace(text.slice(0, offset));
}

/** The place at the end of an unfinished YAML text: by indentation, for the parser cannot read it yet. */
function yamlPlace(before: string): Place {
  const above = before.split(/\r?\n/);
  const line = above.pop() ?? '';
  const own = /^(\s*)(- )?/.exec(line);
  let indent = (own?.[1]?.length ?? 0) + (own?.[2] ? 1 : 0);
  const around: string[] = [];
  for (const other of above.reverse()) {
    const [, margin = '', key] = /^(\s*)(?:- )?([\w./-]+):\s*(?:#.*)?$/.exec(other) ?? [];
    if (key === undefined || margin.length >= indent) continue;
    around.unshift(key);
    indent = margin.length;
  }
  const rest = line.slice(own?.[0].length ?? 0);
  const [, key, value = ''] = /^([\w./-]+):\s(.*)$/.exec(rest) ?? [];
  if (key === undefined) {
    const isList = own?.[2] !== undefined && around.at(-1) !== 'ignore';
    return { keys: around, isKey: !isList };
  }
  // Within braces: `rules: { text/truncated: off, ` is a key again.
  const inside = /[{,]\s*(?:([\w./-]+):\s)?[\w./-]*$/.exec(value);
  if (!value.includes('{') || !inside) return { keys: [...around, key], isKey: false };
  return { keys: [...around, key, ...(inside[1] === undefined ? [] : [inside[1]])], isKey: inside[1] === undefined };
}

/** The keys that a map has already; none where the items of a list have maps of their own. */
function keysAt(node: ConfigNode | undefined, [key, ...below]: readonly string[]): readonly string[] {
  if (node?.kind !== 'map') return [];
  if (key === undefined) return node.entries.map((entry) => entry.key);
  return keysAt(node.entries.find((entry) => entry.key === key)?.value, below);
}

function choicesAt({ keys: [top, ...below], isKey }: Place, knowledge: Knowledge): readonly Choice[] {
  if (top === undefined) return isKey ? choices(configKeys) : [];
  if (top === 'regimes') return isKey ? [] : regimeChoices(knowledge);
  if (top === 'rules') return isKey ? ruleChoices(knowledge) : severities.map(withoutWords);
  if (top === 'facts') return isKey ? factChoices(knowledge) : ['true', 'false'].map(withoutWords);
  if (top !== 'ignore') return [];
  if (isKey) return choices(ignoreKeys);
  return below.at(-1) === 'rule' ? ruleChoices(knowledge) : [];
}

function choices(words: Readonly<Record<string, Bilingual>>): readonly Choice[] {
  return Object.entries(words).map(([word, about]) => ({ word, about }));
}

function regimeChoices({ regimes }: Knowledge): readonly Choice[] {
  return regimes.map(({ id, name, about }) => ({
    word: id,
    about: { en: `${name.en}. ${about.en}`, zh: `${name.zh}。${about.zh}` },
  }));
}

function ruleChoices({ clauses }: Knowledge): readonly Choice[] {
  const ofClauses = clauses.flatMap(({ id, definition }) =>
    ['missing', 'incomplete'].map((family) => ({ word: `${family}/${id}`, about: definition })),
  );
  const rules = ruleCatalogue.map(({ id, summary }) => ({ word: id, about: summary }));
  const families = [...new Set(rules.map(({ word }) => familyOf(word)))];
  const aboutFamily = (word: string): Bilingual => ({
    en: `All rules of the family ${word}.`,
    zh: `${word} 组的全部规则。`,
  });
  return [...families.map((word) => ({ word, about: aboutFamily(word) })), ...rules, ...ofClauses];
}

function factChoices(knowledge: Knowledge): readonly Choice[] {
  const about = (fact: string): Bilingual =>
    knowledge.signals.find(({ id }) => id.replaceAll('_', '-') === fact)?.text ?? unexplained;
  return factNames(knowledge).map((word) => ({ word, about: about(word) }));
}
