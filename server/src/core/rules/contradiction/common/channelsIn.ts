import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';

const lists = new WeakMap<
  Knowledge,
  { readonly en: ReadonlyMap<string, string>; readonly zh: ReadonlyMap<string, string> }
>();

/** The channels that a sentence names (`email`, `chat`, `fax` …); an address stands for e-mail. */
export function channelsIn({ knowledge, document }: PolicyModel, { text, tokens }: Sentence): ReadonlySet<string> {
  let known = lists.get(knowledge);
  if (!known) {
    const read = (language: 'en' | 'zh') =>
      new Map(
        (knowledge.lexicons['channel-words']?.[language] ?? []).map((line) => line.split(' ') as [string, string]),
      );
    known = { en: read('en'), zh: read('zh') };
    lists.set(knowledge, known);
  }
  const found = new Set<string>(text.includes('@') ? ['email'] : []);
  if (document.language === 'zh') {
    for (const [word, channel] of known.zh) if (text.includes(word)) found.add(channel);
  } else {
    for (const { lemma } of tokens) {
      const channel = known.en.get(lemma.replace('-', ''));
      if (channel !== undefined) found.add(channel);
    }
  }
  return found;
}
