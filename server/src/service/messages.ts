import type { Knowledge } from '../core/knowledge/knowledge.ts';
import { familyOf, ruleBehind } from '../core/rules/catalogue.ts';
import type { Finding, Message, MessageData } from '../core/rules/rule.ts';

/** The language that messages are shown in. */
export type MessageLanguage = 'en' | 'zh';

/** @returns the language of messages for a locale as editors name it ("zh-cn", "de"); English for all that have no texts. */
export function messageLanguage(locale: string | undefined): MessageLanguage {
  return locale?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en';
}

/** Text of a finding's own message. */
export function findingText(knowledge: Knowledge, finding: Finding, language: MessageLanguage = 'en'): string {
  return renderMessage(knowledge, finding.rule, finding.message, language);
}

/**
 * Text of a message of `rule`, in English where the language has none. Findings of the clause families have their messages
 * under the rule behind them. A message without any text is shown by its id: a slip of ours must not hide a finding.
 */
export function renderMessage(
  knowledge: Knowledge,
  rule: string,
  message: Message,
  language: MessageLanguage = 'en',
): string {
  const template = templateOf(knowledge, rule, message.id, language) ?? templateOf(knowledge, rule, message.id, 'en');
  if (template === undefined) return `${rule}: ${message.id}`;
  return fill(template, message.data, language);
}

/** Text of the editor features themselves: titles of actions, labels, hovers (`messages/<language>/service.yaml`). */
export function serviceText(
  knowledge: Knowledge,
  id: string,
  data: MessageData = {},
  language: MessageLanguage = 'en',
): string {
  return renderMessage(knowledge, 'service', { id, data }, language);
}

function templateOf(knowledge: Knowledge, rule: string, id: string, language: MessageLanguage): string | undefined {
  const texts = knowledge.messages[language];
  return texts[rule]?.[id] ?? texts[ruleBehind(rule)?.id ?? '']?.[id] ?? texts[familyOf(rule)]?.[id];
}

const joiners = {
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  zh: new Intl.ListFormat('zh', { type: 'conjunction' }),
};

/** Puts the facts into `{name}`s; a list reads "a, b and c". A fact with a text of its own for a
 * language stands under `name.zh` beside `name`. A name without a fact stays as it is, and a test finds it. */
function fill(template: string, data: MessageData, language: MessageLanguage): string {
  const text = template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[`${name}.${language}`] ?? data[name];
    if (value === undefined) return whole;
    return typeof value === 'object' ? joiners[language].format(value) : String(value);
  });
  // A quoted sentence brings its own stop.
  return text.replace(/([.!?…。！？]”+)[.。]/gu, '$1');
}
