import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { Bilingual } from '../core/knowledge/types.ts';
import type { MessageLanguage } from './messages.ts';
import type { DraftQuestions } from './views.ts';

/** What "New policy…" offers to pick from, in the reader's language. */
export function draftQuestions({ regimes, drafts }: Knowledge, language: MessageLanguage): DraftQuestions {
  const shown = (words: Bilingual | undefined): string => words?.[language] ?? '';
  return {
    regimes: regimes.map(({ id, short, name, about }) => ({ id, short, name: name[language], about: about[language] })),
    practices: drafts.map(({ id, kind, title, items, purpose, kept, usual }) => ({
      id,
      kind,
      title: shown(title),
      detail: [items, purpose, kept].map(shown).filter(Boolean).join(' · '),
      usual,
    })),
  };
}
