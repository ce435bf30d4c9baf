import { defaultConfig } from '../config/config.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ClauseType } from '../knowledge/types.ts';
import { parse } from '../parse/parse.ts';
import { readFacts } from '../read/readFacts.ts';
import { readStatements } from '../read/readStatements.ts';
import { splitSentences } from '../read/splitSentences.ts';
import { recogniseClauses } from '../recognise/recogniseClauses.ts';
import { buildSections } from '../structure/buildSections.ts';
import { allMatches } from '../text/allMatches.ts';
import { standardTexts, type TextChoice } from './clauseText.ts';
import { fillPlaceholders } from './fillPlaceholders.ts';

/** A part of a standard text that stands by itself, and which elements it supplies. */
export interface ElementPassage {
  /** A sentence, a list item (`- …`) or a table, with placeholders. */
  readonly text: string;
  readonly elements: ReadonlySet<string>;
}

/** Reads what each part of a clause's standard text supplies: the recogniser decides, as it will for the policy. */
export function elementPassages(
  clause: ClauseType,
  choice: TextChoice,
  knowledge: Knowledge,
): readonly ElementPassage[] {
  return standardTexts(clause, choice).flatMap(({ heading, body }) =>
    partsOf(body).map((text) => ({ text, elements: elementsOf(clause, heading, text, choice, knowledge) })),
  );
}

function partsOf(body: string): readonly string[] {
  const blocks = body.split(/\n{2,}/);
  return blocks.flatMap((block, i) => {
    const [before, after] = [blocks[i - 1] ?? '', blocks[i + 1] ?? ''];
    if (introduces(block) && isTable(after)) return [`${block}\n\n${after}`];
    if (isTable(block)) return introduces(before) ? [] : [block];
    const lines = block.split('\n');
    const parts = lines.length > 1 ? lines : block.split(/(?<=[.!?])\s+(?=\p{Lu})|(?<=[。！？])/u);
    return parts.map((part) => (isTable(before) && refersBack.test(part) ? `${before}\n\n${part}` : part));
  });
}

function isTable(block: string): boolean {
  return block.startsWith('|');
}

/** What is said of the periods of a table, which are nowhere without it. */
const refersBack = /\b(?:[Tt]he periods|[Ww]hen a period ends)\b|^上述期限|^期限届满/;

/** Whether a paragraph speaks of the table that follows, and so cannot stand without it. */
function introduces(block: string): boolean {
  return !isTable(block) && /\bthis table\b|下表|[:：]\s*$/.test(block);
}

function elementsOf(
  clause: ClauseType,
  heading: string,
  part: string,
  { language }: TextChoice,
  knowledge: Knowledge,
): ReadonlySet<string> {
  const text = `# ${titles[language]}\n\n## ${heading}\n\n${fillPlaceholders(part, examplesFor(part, language, knowledge))}\n`;
  const document = parse(text, 'markdown');
  const sections = buildSections(document);
  const list = splitSentences(document, sections, knowledge);
  const facts = readFacts(document, list, knowledge);
  const statements = readStatements({ document, ...list, facts, knowledge });
  const config = defaultConfig;
  const clauses = recogniseClauses({ document, sections, ...list, statements, facts, knowledge, config });
  return new Set(clauses.get(clause.id)?.elements.keys());
}

const titles = { en: 'Privacy Policy', zh: '隐私政策' } as const;

/** Something of the right kind for each placeholder, so that the recogniser reads a period as one. */
function examplesFor(
  part: string,
  language: 'en' | 'zh',
  { placeholders }: Knowledge,
): Readonly<Record<string, string>> {
  const ids = allMatches(/\{\{([A-Z][A-Z0-9_]*)\}\}/g, part).map((m) => m[1]!);
  const example = (id: string) => {
    const choice = placeholders.find((p) => p.id === id)?.choices?.[language][0];
    if (choice !== undefined) return choice;
    // How soon is deleted what need not be kept any more is no period for which it is kept.
    if (/^(?:DELETION|BACKUP)_DAYS$/.test(id)) return language === 'zh' ? '数' : 'a few';
    if (/EMAIL/.test(id)) return 'privacy@example.com';
    if (/PHONE|NUMBER/.test(id)) return '+1 555 0100';
    if (/URL/.test(id)) return 'https://example.com';
    if (/RETENTION_ITEM/.test(id)) return language === 'zh' ? '账户信息' : 'account information';
    if (/RETENTION_START/.test(id))
      return language === 'zh' ? '注销账户之日' : 'the day on which you close your account';
    if (/PERIOD|RETENTION_\w+_\d/.test(id)) return language === 'zh' ? '两年' : 'two years';
    return /DAYS|HOURS|AGE/.test(id) ? '14' : 'Example';
  };
  return Object.fromEntries(ids.map((id) => [id, example(id)]));
}
