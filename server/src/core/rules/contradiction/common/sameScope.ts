import type { PolicyModel } from '../../../model.ts';
import type { Sentence, Token } from '../../../read/sentence.ts';
import { says } from '../../../recognise/readRemarks.ts';
import { allMatches } from '../../../text/allMatches.ts';
import type { KnownText } from '../../../text/knownText.ts';

/** What a sentence is limited to, by its own words and by the headings above it. */
interface Scope {
  readonly groups: ReadonlySet<string>;
  readonly products: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

const scopes = new WeakMap<PolicyModel, Map<number, Scope>>();

/** Which limits count: storage rules speak of countries as places, not as the readers' homes. */
export interface ScopeOptions {
  readonly ignoreRegions?: boolean;
  readonly ignoreGroups?: boolean;
}

/**
 * Whether two sentences can speak of the same people, product and territory.
 * They do not where one is about children, applicants, employees or business contacts and the other is not, where they
 * name different products or editions, or where only one is limited to a country.
 */
export function sameScope(policy: PolicyModel, a: number, b: number, options: ScopeOptions = {}): boolean {
  const [x, y] = [scopeOf(policy, a), scopeOf(policy, b)];
  if (!options.ignoreGroups && !sameSet(x.groups, y.groups)) return false;
  if (x.products.size > 0 && y.products.size > 0 && disjoint(x.products, y.products)) return false;
  return (
    options.ignoreRegions === true || (x.regions.size === 0 && y.regions.size === 0) || !disjoint(x.regions, y.regions)
  );
}

function scopeOf(policy: PolicyModel, index: number): Scope {
  let known = scopes.get(policy);
  if (!known) {
    known = new Map();
    scopes.set(policy, known);
  }
  const found = known.get(index);
  if (found) return found;
  const scope = readScope(policy, index);
  known.set(index, scope);
  return scope;
}

function readScope(policy: PolicyModel, index: number): Scope {
  const sentence = policy.sentences[index] as Sentence;
  const lists = limits(policy);
  const groups = new Set<string>();
  const products = new Set<string>();
  const regions = new Set<string>();
  const add = ({ tokens, text, known }: Sentence, ofHeading: boolean) => {
    for (let i = 0; i < tokens.length; i++) {
      const { lemma, tag } = tokens[i] as Token;
      // "In the shop, unlike in the app": what it is set off from does not limit it.
      if (lemma === 'unlike') {
        i += 4;
        continue;
      }
      const group = tag === 'noun' || tag === 'name' ? lists.groups.get(lemma) : undefined;
      if (
        group !== undefined &&
        lists.strict.has(group) &&
        (group !== 'employee' || ofHeading || ofEmployees.test(text))
      )
        groups.add(group);
      const product = lists.products.get(lemma);
      if (product !== undefined && !ofHeading) products.add(product);
    }
    // Chinese tokens may hold more than the word.
    if (policy.document.language === 'zh' && !ofHeading) {
      for (const [word, product] of lists.products) if (text.includes(word)) products.add(product);
    }
    if (/\bfree (?:edition|version|plan|tier)\b|免费版/i.test(text)) products.add('free');
    for (const region of regionsIn(known, lists.regions)) regions.add(region);
  };
  add(sentence, false);
  if (says(policy, index, 'of-minors')) groups.add('child');
  if (sentence.leadIn !== undefined) {
    const lead = policy.sentences[sentence.leadIn];
    if (lead) add(lead, false);
  }
  for (
    let section = policy.sections[sentence.section];
    section;
    section = section.parent === undefined ? undefined : policy.sections[section.parent]
  ) {
    if (section.kind !== 'heading' || section.level <= 1) continue;
    const heading = headingSentence(policy, section.titleSpan.start);
    if (heading && limitsReaders.test(heading.text)) add(heading, true);
  }
  return { groups, products, regions };
}

/** Data of employees, as against what employees do with data. */
const ofEmployees =
  /\b(?:employees?|staff|workers?)['’]?s?['’]? (?:personal |own )?(?:data|information|records?|files?)|\b(?:data|information|records?|files?) (?:of|on|about) (?:our |its )?(?:employees|staff|workers)|员工(?:的)?(?:个人)?信息/i;

/** "For California residents": a heading that says whom its section is for. */
const limitsReaders =
  /\b(?:residents?|consumers?|users|individuals|people|citizens|customers|notice (?:to|for)|for|only|applicants?|employees?|candidates?)\b|用户|居民|应聘/i;

const headings = new WeakMap<PolicyModel, ReadonlyMap<number, Sentence>>();

function headingSentence(policy: PolicyModel, start: number): Sentence | undefined {
  let byStart = headings.get(policy);
  if (!byStart) {
    byStart = new Map(
      policy.sentences.filter(({ kind }) => kind === 'heading').map((sentence) => [sentence.span.start, sentence]),
    );
    headings.set(policy, byStart);
  }
  return byStart.get(start);
}

interface Limits {
  readonly groups: ReadonlyMap<string, string>;
  readonly strict: ReadonlySet<string>;
  readonly products: ReadonlyMap<string, string>;
  readonly regions: RegExp | undefined;
}

const limitLists = new WeakMap<PolicyModel['knowledge'], { readonly en: Limits; readonly zh: Limits }>();

function limits({ knowledge, document }: PolicyModel): Limits {
  let known = limitLists.get(knowledge);
  if (!known) {
    known = { en: makeLimits(knowledge, 'en'), zh: makeLimits(knowledge, 'zh') };
    limitLists.set(knowledge, known);
  }
  return document.language === 'zh' ? known.zh : known.en;
}

function makeLimits(knowledge: PolicyModel['knowledge'], language: 'en' | 'zh'): Limits {
  const pairs = (name: string) =>
    new Map((knowledge.lexicons[name]?.[language] ?? []).map((line) => line.split(' ') as [string, string]));
  const regions = [
    ...(knowledge.lexicons['region-names']?.[language] ?? []),
    ...(knowledge.lexicons.countries?.[language] ?? []),
  ];
  const source = regions.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const bounded =
    language === 'en'
      ? `([Oo]utside (?:of )?(?:the )?)?\\b(${source})\\b(?! (?:Operations|Inc|Ltd|Limited|LLC|GmbH|Pty)\\b)`
      : `()(${source})`;
  return {
    groups: pairs('subject-groups'),
    strict: new Set(['child', 'applicant', 'employee', 'business-contact', 'donor', 'patient']),
    products: pairs('product-scopes'),
    regions: regions.length === 0 ? undefined : new RegExp(bounded, 'g'),
  };
}

function regionsIn(known: KnownText, pattern: RegExp | undefined): readonly string[] {
  if (!pattern) return [];
  return known.read(pattern, (text) =>
    allMatches(pattern, text).map((match) => (match[1] ? `outside ${match[2]}` : (match[2] as string))),
  );
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return false;
  return true;
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 ? b.size === 0 : !disjoint(a, b);
}
