import type { Knowledge } from '../knowledge/knowledge.ts';
import type { PolicyModel } from '../model.ts';
import { mostFrequent } from './documentForm.ts';

/** Rewrites a standard text in a document's own terms. Placeholders are left as they are. */
export type Adapt = (text: string) => string;

type Rewrite = readonly [pattern: RegExp, replacement: string | ((...parts: string[]) => string)];

/**
 * Finds how a document calls what the standard texts call "personal information", "Privacy Policy" and "the Services",
 * which English it spells and which quotation marks it sets; in Chinese, how it addresses its reader. In plain text, what
 * the standard texts call a table is a list.
 *
 * @param definesServices whether what is inserted defines "the Services" itself.
 */
export function adaptWording(model: PolicyModel, definesServices = false): Adapt {
  const { language, format } = model.document;
  const rewrites = language === 'zh' ? chinese(model) : english(model, definesServices);
  if (format === 'plaintext') rewrites.push(...listWords);
  if (model.facts.definitions.some((d) => /^(?:Services|本服务)$/.test(d.term))) {
    rewrites.unshift([/ \(together, the "Services"\)|（以下统称“本服务”）/g, '']);
  }
  return (text) => rewritten(text, rewrites);
}

/** Calls tables lists: what becomes of them in plain text. */
export function tablesAsLists(text: string): string {
  return rewritten(text, listWords);
}

function rewritten(text: string, rewrites: readonly Rewrite[]): string {
  return rewrites.reduce((t, [pattern, replacement]) => t.replace(pattern, replacement as string), text);
}

const listWords: readonly Rewrite[] = [
  [/\b([Tt])he table lists\b/g, '$1he list names'],
  [/\btable\b/g, 'list'],
  [/([下上])表/g, (_, which) => (which === '下' ? '下列清单' : '上述清单')],
  [/(?<=在|收集)表/g, '清单'],
];

function english(model: PolicyModel, definesServices: boolean): Rewrite[] {
  const { prose } = model.document;
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
  if (uses(/\bemails?\b/gi) > uses(/\be-mails?\b/gi)) rewrites.push([/\b([Ee])-mail/g, '$1mail']);
  if (isAmerican(model)) rewrites.push(...americanSpellings(model.knowledge));
  if (uses(/“/g) > uses(/"/g) / 2) rewrites.push([/"([^"\n]*)"/g, '“$1”']);
  if (uses(/(?<=\p{L})’/gu) > uses(/(?<=\p{L})'/gu)) rewrites.push([/(?<=\p{L})'/gu, '’']);
  return rewrites;
}

const american: ReadonlySet<string> = new Set(['ccpa', 'caloppa', 'coppa', 'usst']);

/** American where the document spells more words so than otherwise; where it shows neither, by its laws. */
function isAmerican({ document, knowledge, regimes }: PolicyModel): boolean {
  const lower = document.prose.toLowerCase();
  const count = (word: string) => lower.split(word).length - 1;
  let balance = 0;
  for (const [one, other] of spellings(knowledge)) balance += count(other) - count(one);
  const isOfStates = regimes.length > 0 && regimes.every(({ id }) => american.has(id));
  return balance > 0 || (balance === 0 && isOfStates);
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

function chinese(model: PolicyModel): Rewrite[] {
  const { prose } = model.document;
  const rewrites: Rewrite[] = [];
  const uses = (word: string) => prose.split(word).length - 1;
  if (uses('你') > uses('您')) rewrites.push([/您/g, '你']);
  else if (uses('您') === 0 && uses('用户') > 2) rewrites.push([/您/g, '用户']);
  const product = productOf(model);
  if (uses('本服务') === 0 && product !== undefined) rewrites.push([/本服务/g, product]);
  else if (uses('本服务') === 0) rewrites.push([/本服务(?=的)/g, '我们服务'], [/本服务/g, '我们的服务']);
  const title = mostFrequent(prose.match(/本隐私政策|本政策|本隐私权政策|本声明/g) ?? []);
  if (title && title !== '本政策') rewrites.push([/本政策/g, title]);
  return rewrites;
}

/** The product that the policy is about: as it says, or as its title does ("青禾阅读隐私政策"). */
function productOf({ facts, sections }: PolicyModel): string | undefined {
  const named = /^《?(?!本|我们|用户|网站|平台|个人)(\p{L}{2,12}?)(?:用户)?隐私权?(?:保护)?(?:政策|声明|协议|指引)/u;
  return facts.products[0]?.value ?? named.exec(sections[0]?.title ?? '')?.[1];
}
