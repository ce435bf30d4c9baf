import type { Config } from '../config/config.ts';
import { matchesGlob } from '../config/glob.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type BlockGroup, blockGroups } from '../parse/blockGroups.ts';
import type { ParsedDocument } from '../parse/document.ts';
import type { Sentence } from '../read/sentence.ts';
import type { Section } from '../structure/section.ts';
import type { ClauseMatch } from './clauseMatch.ts';

export interface ClassifyInput {
  readonly pathFromConfig: string;
  readonly document: ParsedDocument;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly clauses: ReadonlyMap<string, ClauseMatch>;
  readonly knowledge: Knowledge;
  readonly config: Config;
}

/** Points at which a text is taken for a privacy policy. */
const threshold = 12;
/** Words at the beginning that stand for the whole of a long text. */
const readAtMost = 60_000;

/**
 * Whether a text is a privacy policy: how often it speaks of personal information, in words out of a thousand, and what
 * its title, its headings and its file's name say that it is. A file that the configuration includes always is one.
 */
export function classifyDocument(input: ClassifyInput): 'privacy-policy' | 'other' {
  const { document, pathFromConfig: path, config, knowledge } = input;
  if (config.include.some((glob) => matchesGlob(path, glob))) return 'privacy-policy';
  const names = documentNames(knowledge);
  const titles = titlesOf(input);
  const title = titles[0] ?? '';
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  // A language that is not read shows by its title alone what the text is: enough to say that it is not read.
  if (document.language === 'other') return names.foreign.test(title) ? 'privacy-policy' : 'other';
  const ownTitle = score(title, names);
  const inside = ownTitle <= 0 && titles.slice(1).some((other) => names.policy.test(other) && !names.other.test(other));
  // Who calls the whole another document means it, unless a part of it is headed as the policy.
  const byTitle = ownTitle > 0 ? 10 : ownTitle === 0 ? (inside ? 8 : 0) : inside ? -2 : -20;
  const points = density(document, names.words) + byTitle + 4 * score(file, names);
  return points >= threshold ? 'privacy-policy' : 'other';
}

/** 1 for the name of a privacy policy, -1 for that of another document, 0 for any other words. */
function score(name: string, { policy, other }: DocumentNames): number {
  return policy.test(name) ? 1 : other.test(name) ? -1 : 0;
}

/** The title in the front matter, then the headings, first to last; without any, the first words. */
function titlesOf({ document, sections }: ClassifyInput): readonly string[] {
  const { frontMatterTitle, text, prose } = document;
  const headings = sections.filter((section) => section.kind === 'heading').map((section) => section.title);
  const given = frontMatterTitle ? [text.slice(frontMatterTitle.start, frontMatterTitle.end)] : [];
  return given.length + headings.length > 0 ? [...given, ...headings] : [prose.trim().slice(0, 80)];
}

/** How many words out of a thousand are those of privacy; a Chinese word counts as one and a half characters. */
function density(document: ParsedDocument, pattern: RegExp): number {
  const { language } = document;
  const wordPattern = language === 'zh' ? hanCharacter : latinWord;
  let named = 0;
  let words = 0;
  for (const { group, start } of blockGroups(document)) {
    if (start >= readAtMost) break;
    named += countIn(group, pattern, readAtMost - start);
    words += countIn(group, wordPattern, readAtMost - start);
  }
  // A handful of words on a page of their own proves nothing.
  return (named / Math.max(language === 'zh' ? words / 1.6 : words, 60)) * 1000;
}

const hanCharacter = /[\u3400-\u9fff]/g;
const latinWord = /\p{L}+/gu;

function countIn({ text, results }: BlockGroup, pattern: RegExp, most: number): number {
  return text.length > most ? count(text.slice(0, most), pattern) : results.get(pattern, () => count(text, pattern));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

interface DocumentNames {
  readonly words: RegExp;
  readonly policy: RegExp;
  readonly other: RegExp;
  /** Names of privacy policies in languages that are not read. */
  readonly foreign: RegExp;
}

const cache = new WeakMap<Knowledge, DocumentNames>();

function documentNames(knowledge: Knowledge): DocumentNames {
  const known = cache.get(knowledge);
  if (known) return known;
  const made = {
    words: anyOf(knowledge, 'privacy-words', 'gi'),
    policy: anyOf(knowledge, 'privacy-document-names', 'i'),
    other: anyOf(knowledge, 'other-document-names', 'i'),
    foreign: anyOf(knowledge, 'foreign-policy-names', 'i'),
  };
  cache.set(knowledge, made);
  return made;
}

/** A pattern for any of the phrases of a lexicon, the longest first; English ones as whole words. */
function anyOf(knowledge: Knowledge, lexicon: string, flags: string): RegExp {
  const { en, zh } = knowledge.lexicons[lexicon] ?? { en: [], zh: [] };
  const phrases = (list: readonly string[]) =>
    [...list]
      .sort((a, b) => b.length - a.length)
      .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ -]/g, '[ -]'))
      .join('|');
  return new RegExp(`(?<![a-z])(?:${phrases(en)})(?![a-z])|${phrases(zh)}`, flags);
}
