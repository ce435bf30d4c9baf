import type { Knowledge } from '../knowledge/knowledge.ts';
import type { PolicyModel } from '../model.ts';
import { mostFrequent } from './documentForm.ts';

/** Rewrites a standard text in a document's own terms. Placeholders are left as they are. */
export type Adapt = (text: string) => string;

type Rewrite = readonly [pattern: RegExp, replacement: string];

/**
 * Finds how a document calls what the standard texts call "personal information", "Privacy Policy" and "the Services",
 * and which English it spells; in Chinese, how it addresses its reader.
 *
 * @param definesServices whether what is inserted defines "the Services" itself.
 */
export function adaptWording(model: PolicyModel, definesServices = false): Adapt {
  const { prose, language } = model.document;
  const rewrites = language === 'zh' ? chinese(prose) : english(prose, model.knowledge, definesServices);
  if (model.facts.definitions.some((d) => /^(?:Services|本服务)$/.test(d.term))) {
    rewrites.push([/ \(together, the "Services"\)|（以下统称“本服务”）/g, '']);
  }
  return (text) => rewrites.reduce((t, [pattern, replacement]) => t.replace(pattern, replacement), text);
}

function english(prose: string, knowledge: Knowledge, definesServices: boolean): Rewrite[] {
  const rewrites: Rewrite[] = [];
  const uses = (pattern: RegExp) => prose.match(pattern)?.length ?? 0;
  if (uses(/personal data\b/gi) > uses(/personal information\b/gi)) {
    const capitals = uses(/(?<=[a-z,] )Personal Data\b/g) * 2 > uses(/(?<=[a-z,] )personal data\b/gi);
    rewrites.push(
      [/Personal information/g, capitals ? 'Personal Data' : 'Personal data'],
      [/personal information/g, capitals ? 'Personal Data' : 'personal data'],
    );
  } else if (uses(/(?<=[a-z,] )Personal Information\b/g) > uses(/(?<=[a-z,] )personal information\b/g)) {
    rewrites.push([/[Pp]ersonal information/g, 'Personal Information']);
  }
  const title = mostFrequent(prose.match(/Privacy (?:Policy|Notice|Statement)/g) ?? []);
  if (title && title !== 'Privacy Policy') rewrites.push([/Privacy Policy/g, title]);
  if (!definesServices && !/\bServices\b/.test(prose)) {
    rewrites.push([/(?<=^|[.!?\n] ?)The Services\b/g, 'Our services'], [/\bthe Services\b/gi, 'our services']);
  }
  return isAmerican(prose, knowledge) ? [...rewrites, ...americanSpellings(knowledge)] : rewrites;
}

/** American where the document spells more words so than otherwise. */
function isAmerican(prose: string, knowledge: Knowledge): boolean {
  const lower = prose.toLowerCase();
  const count = (word: string) => lower.split(word).length - 1;
  let balance = 0;
  for (const [british, american] of spellings(knowledge)) balance += count(american) - count(british);
  return balance > 0;
}

function americanSpellings(knowledge: Knowledge): Rewrite[] {
  const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
  return spellings(knowledge).flatMap(([british, american]): Rewrite[] => [
    [new RegExp(`\\b${british}`, 'g'), american],
    [new RegExp(`\\b${capital(british)}`, 'g'), capital(american)],
  ]);
}

function spellings(knowledge: Knowledge): (readonly [string, string])[] {
  return (knowledge.lexicons['american-spellings']?.en ?? []).map((pair) => {
    const [british = '', american = ''] = pair.split('/');
    return [british, american] as const;
  });
}

function chinese(prose: string): Rewrite[] {
  const rewrites: Rewrite[] = [];
  const uses = (word: string) => prose.split(word).length - 1;
  if (uses('你') > uses('您')) rewrites.push([/您/g, '你']);
  else if (uses('您') === 0 && uses('用户') > 2) rewrites.push([/您/g, '用户']);
  if (uses('本服务') === 0) rewrites.push([/本服务/g, '我们的服务']);
  const title = mostFrequent(prose.match(/本隐私政策|本政策|本隐私权政策|本声明/g) ?? []);
  if (title && title !== '本政策') rewrites.push([/本政策/g, title]);
  return rewrites;
}
