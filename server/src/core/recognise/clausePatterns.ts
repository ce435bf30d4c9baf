import type { HouseStandard } from '../config/config.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type LabelledPattern, PatternIndex } from './patternIndex.ts';

/** What a pattern of a clause shows. */
export interface ClauseLabel {
  readonly clause: string;
  /** `confusable`: that the sentence is *not* the clause, whatever else it has. */
  readonly role: 'cue' | 'denial' | 'confusable';
}

/** An element of a clause that a pattern shows. */
export interface ElementLabel {
  readonly clause: string;
  readonly element: string;
}

/** Patterns that tell how far a sentence reaches. */
export type ScopeLabel = 'limited-subject' | 'reader-too' | 'other-document' | 'policy-title';

/** All patterns that clauses are recognised by, compiled. */
export interface ClausePatterns {
  readonly sentences: PatternIndex<ClauseLabel>;
  readonly elements: PatternIndex<ElementLabel>;
  /** Labels are clause ids. */
  readonly headings: PatternIndex<string>;
  readonly scopes: PatternIndex<ScopeLabel>;
}

const compiled = new WeakMap<object, ClausePatterns>();

/** @returns the compiled patterns of the knowledge and, where one is set, of the team's house standard; made once for each. */
export function clausePatterns(knowledge: Knowledge, house?: HouseStandard): ClausePatterns {
  const known = compiled.get(house ?? knowledge);
  if (known) return known;
  // The configuration reports what is wrong in a house standard; here it is only passed over.
  const readable = <T>(pattern: LabelledPattern<T>): boolean => isReadable(pattern, knowledge);
  const patterns = {
    sentences: new PatternIndex([...sentencePatterns(knowledge), ...houseCues(house).filter(readable)], knowledge),
    elements: new PatternIndex(elementPatterns(knowledge), knowledge),
    headings: new PatternIndex([...headingPatterns(knowledge), ...houseHeadings(house).filter(readable)], knowledge),
    scopes: new PatternIndex(scopePatterns(knowledge), knowledge),
  };
  compiled.set(house ?? knowledge, patterns);
  return patterns;
}

function isReadable<T>(pattern: LabelledPattern<T>, knowledge: Knowledge): boolean {
  try {
    new PatternIndex([pattern], knowledge).check();
    return true;
  } catch {
    return false;
  }
}

const languages = ['en', 'zh'] as const;

function sentencePatterns(knowledge: Knowledge): LabelledPattern<ClauseLabel>[] {
  return languages.flatMap((language) =>
    knowledge.clauses.flatMap(({ id, cues, denials, confusable }) => {
      const labelled = (sources: readonly string[], role: ClauseLabel['role']) =>
        sources.map((source) => ({ source, language, label: { clause: id, role } }));
      return [
        ...labelled(cues[language], 'cue'),
        ...labelled(denials[language], 'denial'),
        ...labelled(confusable[language], 'confusable'),
      ];
    }),
  );
}

function elementPatterns(knowledge: Knowledge): LabelledPattern<ElementLabel>[] {
  return languages.flatMap((language) =>
    knowledge.clauses.flatMap(({ id: clause, elements }) =>
      elements.flatMap(({ id: element, cues }) =>
        cues[language].map((source) => ({ source, language, label: { clause, element } })),
      ),
    ),
  );
}

function headingPatterns(knowledge: Knowledge): LabelledPattern<string>[] {
  return languages.flatMap((language) =>
    knowledge.clauses.flatMap(({ id, headings }) =>
      headings[language].map((source) => ({ source, language, label: id })),
    ),
  );
}

function scopePatterns(knowledge: Knowledge): LabelledPattern<ScopeLabel>[] {
  const lists: readonly (readonly [string, ScopeLabel])[] = [
    ['limited-subjects', 'limited-subject'],
    ['reader-and-child', 'reader-too'],
    ['other-document-titles', 'other-document'],
    ['policy-titles', 'policy-title'],
  ];
  return languages.flatMap((language) =>
    lists.flatMap(([name, label]) =>
      (knowledge.lexicons[name]?.[language] ?? []).map((source) => ({ source, language, label })),
    ),
  );
}

function houseCues(house: HouseStandard | undefined): LabelledPattern<ClauseLabel>[] {
  return (house?.clauses ?? []).flatMap(({ id, cues }) =>
    cues.map((source) => ({ source, language: languageOf(source), label: { clause: id, role: 'cue' as const } })),
  );
}

function houseHeadings(house: HouseStandard | undefined): LabelledPattern<string>[] {
  return (house?.clauses ?? []).flatMap(({ id, title, headings }) =>
    [title, ...headings].map((source) => ({ source, language: languageOf(source), label: id })),
  );
}

function languageOf(source: string): 'en' | 'zh' {
  return /\p{Script=Han}/u.test(source) ? 'zh' : 'en';
}
