import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Bilingual, DraftPractice, RegimeId } from '../knowledge/types.ts';
import type { CollectedData, CookieUse, PolicyAnswers, ThirdParty } from './newPolicy.ts';

/** What a writer picks and types, where usual practices are offered by their ids. */
export interface DraftChoices
  extends Pick<PolicyAnswers, 'language' | 'format' | 'company' | 'product' | 'email' | 'website' | 'country'> {
  readonly regimes: readonly RegimeId[];
  /** Ids of practices, or the writer's own as `data: purpose: how long it is kept`. */
  readonly collected: readonly string[];
  /** Ids, or `name: purpose: lifetime`. */
  readonly cookies: readonly string[];
  /** Ids, or `name: data: purpose`. */
  readonly thirdParties: readonly string[];
  /** Where the third parties are, if not in the company's own country. */
  readonly abroad?: string;
  readonly forChildren: boolean;
}

/**
 * Turns choices into the answers that a policy is written from. An entry of the writer's own that lacks a part is left out.
 *
 * @param effective `YYYY-MM-DD`
 */
export function draftAnswers(choices: DraftChoices, effective: string, knowledge: Knowledge): PolicyAnswers {
  const { cookies, thirdParties, abroad, ...rest } = choices;
  const inPolicy = (words: Bilingual | undefined): string => words?.[choices.language] ?? '';
  const practice = (id: string) => knowledge.drafts.find((known) => known.id === id);
  const own = <T>(entry: string, make: (first: string, second: string, third: string) => T): readonly T[] => {
    const [first, second, third] = entry.split(/[:：]/).map((part) => part.trim());
    return first && second && third ? [make(first, second, third)] : [];
  };
  return {
    ...rest,
    effective,
    collected: choices.collected.flatMap((entry): readonly CollectedData[] => {
      const known = practice(entry);
      if (!known) return own(entry, (items, purpose, kept) => ({ items, purpose, kept }));
      return [collectedData(known, choices.language)];
    }),
    cookies: cookies.flatMap((entry): readonly CookieUse[] => {
      const known = practice(entry);
      if (!known) return own(entry, (name, purpose, lifetime) => ({ name, purpose, lifetime, necessary: false }));
      const { title, purpose, kept, necessary } = known;
      return [{ name: inPolicy(title), purpose: inPolicy(purpose), lifetime: inPolicy(kept), necessary }];
    }),
    thirdParties: thirdParties.flatMap((entry): readonly ThirdParty[] => {
      const country = abroad ? { country: abroad } : {};
      const known = practice(entry);
      if (!known) return own(entry, (name, items, purpose) => ({ name, items, purpose, ...country }));
      const { title, items, purpose } = known;
      return [{ name: inPolicy(title), items: inPolicy(items), purpose: inPolicy(purpose), ...country }];
    }),
    ...(abroad && { safeguard: safeguards[choices.language] }),
  };
}

/** A usual practice as an answer. */
export function collectedData(practice: DraftPractice, language: 'en' | 'zh'): CollectedData {
  const { items, purpose, kept, obtained, basis, interest, optional } = practice;
  return {
    items: items?.[language] ?? '',
    purpose: purpose[language],
    kept: kept?.[language] ?? '',
    optional,
    ...(obtained && { obtained: obtained[language] }),
    ...(basis && { basis: basis[language] }),
    ...(interest && { interest: interest[language] }),
  };
}

/** What transfers abroad rest on unless the writer changes it. */
const safeguards = { en: 'standard contractual clauses', zh: '标准合同' } as const;
