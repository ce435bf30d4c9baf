import type { Bilingual } from '../knowledge/types.ts';
import type { MessageData } from './rule.ts';

/** A fact that has a text of its own in each language, as messages take it: `name` in English, `name.zh` in Chinese. */
export function bilingualData(name: string, texts: Bilingual | readonly Bilingual[]): MessageData {
  const of = (language: 'en' | 'zh') => ('en' in texts ? texts[language] : texts.map((text) => text[language]));
  return { [name]: of('en'), [`${name}.zh`]: of('zh') };
}
