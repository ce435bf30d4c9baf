import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../parse/document.ts';
import { allMatches } from '../../text/allMatches.ts';
import { shift, span } from '../../text/span.ts';
import { anyOf, foldValue, type Stated } from './collectFacts.ts';

/** What a document calls its controller and its products. */
export interface Names {
  readonly companies: readonly Stated[];
  /** Companies that are neither the controller's nor of its name. */
  readonly others: readonly Stated[];
  readonly aliases: readonly Stated[];
  readonly products: readonly Stated[];
  readonly weIncludesAffiliates: boolean;
}

/** What one passage tells of names; offsets are those of the passage. */
export interface NamesIn {
  readonly companies: readonly Company[];
  readonly brackets: readonly Bracket[];
  /** Names that stand before a word for a product. */
  readonly products: readonly Stated[];
}

/** A name that ends in a company's legal form. */
interface Company extends Stated {
  /** Whether the words around it make it the controller's. */
  readonly isOwner: boolean;
  /** Whether it heads lines with an address, as a sender does on a letter. */
  readonly isSender: boolean;
}

/** Terms in quotation marks within parentheses, with the name right before these. */
interface Bracket {
  /** What the terms stand for: the controller, a product, or what only the name can tell. */
  readonly kind: 'self' | 'product' | 'other';
  readonly terms: readonly Stated[];
  /** One of the passage's companies, or another name. */
  readonly before: Company | Stated | undefined;
  readonly isCompany: boolean;
  readonly includesAffiliates: boolean;
}

interface NamePatterns {
  readonly suffix: RegExp;
  readonly selfAlias: ReadonlySet<string>;
  readonly productNoun: ReadonlySet<string>;
  readonly namedProduct: RegExp;
}

/** A company that a policy introduces in so many characters, with a name for it, is its own. */
const opening = 300;

const patternCache = new WeakMap<Knowledge, Record<'en' | 'zh', NamePatterns>>();

function namePatterns(knowledge: Knowledge, language: Language): NamePatterns {
  let patterns = patternCache.get(knowledge);
  if (!patterns) {
    const words = (name: string, language: 'en' | 'zh') => knowledge.lexicons[name]?.[language] ?? [];
    const aliases = new Set([...words('self-aliases', 'en'), ...words('self-aliases', 'zh')]);
    const nouns = new Set([...words('product-nouns', 'en'), ...words('product-nouns', 'zh')]);
    patterns = {
      en: {
        suffix: new RegExp(`(?<=[\\w)],? )(?:${anyOf(words('company-suffixes', 'en'))})(?![\\w-])`, 'g'),
        selfAlias: aliases,
        productNoun: nouns,
        namedProduct: new RegExp(
          `(?<![\\w.])(?:[Tt]he|[Oo]ur|to|of) (${capitalised}(?: ${capitalised}){0,3}) (?:${anyOf(words('product-nouns', 'en'))})\\b`,
          'g',
        ),
      },
      zh: {
        suffix: new RegExp(anyOf(words('company-suffixes', 'zh')), 'g'),
        selfAlias: aliases,
        productNoun: nouns,
        namedProduct: new RegExp(`[“「《]([^”」》\\n]{1,20})[”」》](?:${anyOf(words('product-nouns', 'zh'))})`, 'g'),
      },
    };
    patternCache.set(knowledge, patterns);
  }
  return language === 'zh' ? patterns.zh : patterns.en;
}

const capitalised = "[A-Z0-9][\\w&'’-]*(?:\\.(?:com|io|ai|net|org|app))?";
const nameTail = new RegExp(`(?:(?:(?:${capitalised}|[A-Z]\\.|\\([A-Z][^()\\n]{0,30}\\)|&|of),? ){1,9})$`);
const namesBefore = new RegExp(`(?:(?:${capitalised}|&|of) ){0,5}(?:${capitalised}),? ?$`);
const leadingWords =
  /^(?:(?:the|this|that|these|at|by|in|on|of|for|from|to|with|and|or|if|when|we|our|your|you|contact|copyright|welcome|between|as|is|are|e-?mail|address|name|company|privacy|policy|notice|statement|&|\d{4})(?![\w'’&-]),? +)+/i;
const hanName = /[\p{Script=Han}A-Za-z0-9（）()·]{2,40}$/u;
const hanLead = /^.*(?:由|是|为|与|和|及|向|称|即|指|至|系|在|：|的|对|经)(?=.{2})/u;
/** All before a bracket that closes without having been opened, or opens without being closed. */
const unopened = /^(?:[^（(]*[）)]|.*[（(](?=[^）)]*$))/u;
const quoted = /["“'‘«「]([^"”'’»」\n]{1,40})["”'’»」]/g;
/** “(that's us)”: a remark in which the name needs no quotation marks. */
const selfRemark = /^(?:that['’]s|that is|i\.e\.|即)\s?(us|we|我们|本公司|我司)$/i;
const parenthesis = /[(（]([^()（）\n]{1,300})[)）]/g;
const affiliates =
  /\b(?:affiliates?|subsidiar(?:y|ies)|parent compan(?:y|ies)|group companies)\b|关联公司|子公司|关联方|母公司/i;
const including = /includ|together with|collectively|and (?:its|our)|along with|包括|及其|以及|统称/i;
/** Words right before a name that make it the controller's. */
const ownerBefore =
  /(?:operated|provided|owned|published|developed|run|offered|managed)(?: and \w+)? by(?: the company)? $|controller(?: (?:of|for) [\w ,]{3,40}?)? is (?:the )?$|(?:company|organi[sz]ation|controller|business|legal|developer)(?: name)?(?: is)?: ?$|(?:©|\(c\)|copyright)(?: \d{4}(?: ?[-–] ?\d{4})?)?(?: by)? ?$|(?:公司|企业|单位|开发者|运营者|主体)(?:名称|全称)?[:：] ?$|由 ?$/i;
const ownerAfter =
  /^ ?(?:is|are) (?:an? |the )?(?:[\w-]+ ){0,3}(?:company|corporation|organi[sz]ation|limited|controller|provider|operator|established|registered|incorporated|based|located)|^,? ?(?:an? |the )?(?:[\w-]+ ){0,2}(?:company|corporation) (?:established|registered|incorporated|organi[sz]ed)|^(?:是|为)/i;
/** The end of a line, and a way to reach somebody in one of the short lines below. */
const addressBelow = /^[,.]?[ \t]*\r?\n(?:[^\n]{0,80}\n){0,6}?[^\n]{0,80}(?:@|\b(?:tel|phone|fax)\b)/i;
const title = /^\s*(.{2,40}?)(?:['’]s)? (?:Mobile )?(?:App(?:lication)? )?Privacy (?:Policy|Notice|Statement)\s*$/im;
const titleOf = /^\s*Privacy (?:Policy|Notice|Statement) (?:of|for|[-–—|:]) ?(?:the )?(.{2,40}?)(?: App)?\s*$/im;
const hanTitle = /^\s*《?([^\n《》]{2,20}?)(?:隐私政策|隐私权政策|个人信息保护政策)》?\s*$/m;
const plainTitle =
  /^(?:the|our|your|website|global|online|general|customer|employee|this|mobile|app|updated|european|site|gdpr|full|本|我们的?|网站|用户)?$/i;

/** Reads the names in a passage, for {@link ownNames} to judge. */
export function readNames(prose: string, language: Language, knowledge: Knowledge): NamesIn {
  const patterns = namePatterns(knowledge, language);
  const named = (language === 'zh' ? hanCompanies : companies)(prose, patterns).map(
    (name): Company => ({ ...name, isOwner: isOwner(prose, name), isSender: isSender(prose, name) }),
  );
  const brackets: Bracket[] = [];
  for (const match of allMatches(parenthesis, prose)) {
    const at = match.index;
    const inside = match[1]!;
    const us = selfRemark.exec(inside)?.[1];
    const terms = us
      ? [stated(us, at + 1 + inside.indexOf(us))]
      : allMatches(quoted, inside).map((t) => stated(t[1]!, at + 1 + t.index + 1));
    if (terms.length === 0) continue;
    const before = nameEndingAt(prose, at, named, language);
    const isSelf = terms.some((t) => patterns.selfAlias.has(foldValue(t.value)));
    const isProduct = terms.some((t) => patterns.productNoun.has(foldValue(t.value.replace(/^(?:the|our) /i, ''))));
    brackets.push({
      kind: isSelf ? 'self' : isProduct ? 'product' : 'other',
      terms,
      before,
      isCompany: named.some((name) => name === before),
      includesAffiliates: isSelf && includesAffiliates(prose, at, inside),
    });
  }
  const products: Stated[] = [];
  for (const match of allMatches(patterns.namedProduct, prose)) {
    const name = stated(match[1]!.replace(/['’]s?$/, ''), match.index + match[0].indexOf(match[1]!));
    if (!plainTitle.test(name.value)) products.push(name);
  }
  return { companies: named, brackets, products };
}

function isOwner(prose: string, { span: { start, end } }: Stated): boolean {
  return ownerBefore.test(prose.slice(Math.max(0, start - 60), start)) || ownerAfter.test(prose.slice(end, end + 60));
}

function isSender(prose: string, { span: { start, end } }: Stated): boolean {
  return /(?:^|\n)[ \t]*$/.test(prose.slice(0, start)) && addressBelow.test(prose.slice(end, end + 400));
}

/** Whether a name closes the text, alone in its line. */
function isSignature(prose: string, { span: { start, end } }: Stated): boolean {
  return /\n\W*$/.test(prose.slice(Math.max(0, start - 20), start)) && /^\W*$/.test(prose.slice(end, end + 200));
}

/** Whether "we" is said to include affiliates, in the parentheses at `at` or right before them. */
function includesAffiliates(prose: string, at: number, inside: string): boolean {
  const lead = prose.slice(Math.max(0, at - 160), at);
  return (
    (affiliates.test(inside) && including.test(inside)) ||
    (/(?:and|with|及其|与)[^.。\n]{0,60}$/.test(lead) && affiliates.test(lead.slice(-80)))
  );
}

/**
 * Tells the document's own names. A company is the controller's where the text says so: an alias follows ("Acme Ltd.
 * (“we”)"), the words around it do ("operated by …", "Company: …", "… is a company"), or it shares its first word with one
 * that is. Where no name is vouched for, the one that heads an address or signs the text is taken, else the first named before any other party.
 *
 * @param passages where each starts, and what was read in it.
 */
export function ownNames(
  prose: string,
  language: Language,
  passages: readonly { readonly start: number; readonly names: NamesIn }[],
): Names {
  const named: Stated[] = [];
  const senders: Stated[] = [];
  const own: Stated[] = [];
  const aliases: Stated[] = [];
  const products: Stated[] = [];
  let weIncludesAffiliates = false;
  for (const { start, names } of passages) {
    const placed = (one: Stated): Stated => ({ value: one.value, span: shift(one.span, start) });
    for (const company of names.companies) {
      named.push(placed(company));
      if (company.isOwner) own.push(placed(company));
      if (company.isSender) senders.push(placed(company));
    }
    for (const { kind, terms, before, isCompany, includesAffiliates } of names.brackets) {
      const isOwn =
        kind === 'self' ||
        (kind === 'other' &&
          before !== undefined &&
          aliases.length === 0 &&
          (sharesFirstWord(before.value, terms[0]!.value) || (isCompany && start + before.span.start < opening)));
      if (isOwn) {
        if (before) own.push(placed(before));
        aliases.push(...terms.map(placed));
        weIncludesAffiliates ||= includesAffiliates;
      } else if (kind === 'product' && before && !isCompany) products.push(placed(before));
    }
    products.push(...names.products.map(placed));
  }
  const [first] = named;
  const sender = senders.at(-1);
  if (own.length === 0 && sender) own.push(sender);
  const last = named.at(-1);
  if (own.length === 0 && last && isSignature(prose, last)) own.push(last);
  if (own.length === 0 && first && first.span.start < 3000) own.push(first);
  const firstWords = new FirstWords(own);
  const companiesFound = [...named.filter(({ value }) => firstWords.has(value)), ...own];
  const titled = titleName(prose, language);
  if (titled) products.push(titled);
  const company = new Set([...companiesFound, ...aliases].map((n) => foldValue(n.value)));
  return {
    companies: companiesFound,
    others: named.filter(({ value }) => !company.has(foldValue(value))),
    aliases,
    products: products.filter((p) => !company.has(foldValue(p.value))),
    weIncludesAffiliates,
  };
}

/** Names that end in a company's legal form: "Kestrel Maps Ltd". */
function companies(prose: string, { suffix }: NamePatterns): Stated[] {
  const found: Stated[] = [];
  for (const match of allMatches(suffix, prose)) {
    const from = Math.max(found.at(-1)?.span.end ?? 0, match.index - 120);
    const tail = nameTail.exec(prose.slice(from, match.index))?.[0];
    const name = tail?.replace(leadingWords, '');
    if (!name || /^[\s,&]*$/.test(name)) continue;
    const start = match.index - name.length;
    const end = match.index + match[0].length;
    found.push({ value: prose.slice(start, end).trim(), span: span(start, end) });
  }
  return found;
}

function hanCompanies(prose: string, { suffix }: NamePatterns): Stated[] {
  const found: Stated[] = [];
  for (const match of allMatches(suffix, prose)) {
    const from = Math.max(found.at(-1)?.span.end ?? 0, match.index - 40);
    const tail = hanName.exec(prose.slice(from, match.index))?.[0].replace(unopened, '').replace(hanLead, '');
    if (!tail) continue;
    found.push(stated(tail + match[0], match.index - tail.length));
  }
  return found;
}

/** The company or capitalised name that ends right before `offset`, over at most a comma and a space. */
function nameEndingAt(prose: string, offset: number, named: readonly Stated[], language: Language): Stated | undefined {
  const company = named.findLast((n) => n.span.end <= offset && offset - n.span.end <= 120);
  if (company && !/[.。\n]/.test(prose.slice(company.span.end, offset).trimEnd())) return company;
  if (language === 'zh') return undefined;
  const before = prose.slice(Math.max(0, offset - 80), offset);
  const name = namesBefore.exec(before)?.[0];
  if (!name) return undefined;
  const bare = name.replace(leadingWords, '').replace(/[, ]+$/, '');
  if (bare === '' || plainTitle.test(bare)) return undefined;
  const start = offset - name.length + name.indexOf(bare);
  return stated(bare, start);
}

function titleName(prose: string, language: Language): Stated | undefined {
  const head = prose.slice(0, 600);
  const match = language === 'zh' ? hanTitle.exec(head) : (title.exec(head) ?? titleOf.exec(head));
  const name = match?.[1]?.trim();
  if (!match || !name || plainTitle.test(name) || !/^[\p{Lu}\p{N}\p{Script=Han}]/u.test(name)) return undefined;
  return stated(name, match.index + match[0].indexOf(name));
}

function sharesFirstWord(a: string, b: string): boolean {
  return new FirstWords([{ value: a }]).has(b);
}

/** The words that names begin with; of a Chinese name, which has no blanks, the first four characters count too. */
class FirstWords {
  readonly #words: ReadonlySet<string>;
  readonly #han: ReadonlySet<string>;

  constructor(names: readonly Pick<Stated, 'value'>[]) {
    const words = names.flatMap(({ value }) => firstWord(value) ?? []);
    this.#words = new Set(words);
    this.#han = new Set(words.filter((word) => /\p{Script=Han}/u.test(word)).map((word) => word.slice(0, 4)));
  }

  /** Whether a name begins with one of the words. */
  has(name: string): boolean {
    const word = firstWord(name);
    return word !== undefined && (this.#words.has(word) || this.#han.has(word.slice(0, 4)));
  }
}

function firstWord(name: string): string | undefined {
  return /^[\p{L}\p{N}]{2,}/u.exec(name.toLowerCase())?.[0];
}

function stated(value: string, start: number): Stated {
  return { value, span: span(start, start + value.length) };
}
