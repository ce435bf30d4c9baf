import type { PolicyModel } from '../../model.ts';
import { matchSentences } from '../../read/sentenceGroups.ts';
import { remarksOf } from '../../recognise/readRemarks.ts';
import { distance } from '../../text/distance.ts';
import { type Span, span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

/** One sentence that says who is responsible: "the controller is …", "operated by …", '… ("we")'. */
const names =
  /(?<!\w)(?:(?:data )?controller (?:of|for|is|within|in|responsible|:)|controller:|responsible for (?:the )?(?:data )?processing|is (?:the |your |our )(?:sole )?data controller|is the (?:data )?controller|, (?:the|your|our) (?:sole |data )*controller|as (?:the )?data controller|as (?:the |our |your )?(?:sole|only) (?:data )?(?:controller|responsible (?:body|party))|(?:alone|solely) (?:decides?|determines?) on (?:the )?purposes|responsible for all (?:data )?processing|(?:party|organi[sz]ation|entity|company) responsible|\b(?:this|our|the) (?:[\p{L}-]+ ){1,4}(?:is|are) (?:owned and )?operated by|responsible for (?:the )?processing|hereinafter)\b|\((?:hereinafter |collectively |the )?[^)]{0,40}["“](?:we|us|our)["”]/iu;
const zhNames =
  /(?:以下简称|下称)[^。]{0,10}“我们”|(?:个人信息处理者|运营者|运营主体)[为是：]|处理(?:目的|方式)[^。，]{0,12}由[^。，]{2,30}公司/u;

/** Words that say what a company is: left out when names are compared. */
const suffix =
  /[\s,.]*\b(?:inc|llc|ltd|limited|corp|corporation|co|company|gmbh|plc|pty|pte|sa|ag|bv|s\.?r\.?l|lp|llp)\b\.?/gi;

/** Two organisations are each said to be the one responsible, or one is written in two ways. */
export const consistencyCompanyName = defineRule({
  id: 'consistency/company-name',
  summary: { en: 'The responsible organisation has one name.', zh: '负责的机构只有一个名称。' },
  severity: 'warning',
  *check(policy) {
    yield* products(policy);
    // Where several companies share the work, each name may be right.
    const named = remarksOf(policy, 'several-controllers').length > 0 ? [] : responsible(policy);
    const reported = new Set<string>();
    const cores = named.map((one) => core(one.name));
    for (const [i, later] of named.entries()) {
      const name = cores[i] as string;
      // The name that stands first is taken as the right one; each other is reported once.
      if (reported.has(name) || isSame(cores[0] as string, name)) continue;
      const earlier = named.slice(0, i).filter((_, at) => !isSame(cores[at] as string, name));
      const [first] = earlier;
      if (!first) continue;
      reported.add(name);
      yield {
        message: distance(core(first.name), name) <= 2 ? 'spelling' : 'differ',
        span: later.span,
        data: { name: later.name, other: first.name },
        related: earlier.map((one) => ({ span: one.span, message: 'other', data: { name: one.name } })),
      };
    }
    yield* slips(policy, reported);
  },
});

/** "Acme Group is an app made by …": the name of an organisation for what it sells. */
const product =
  /((?:\p{Lu}[\p{L}\p{N}&.'’-]* ){1,4}(?:Group|Corporation|Company|Inc|Ltd|LLC|Limited|GmbH)\b\.?) is an? (?:\p{Ll}[\p{L}-]* ){0,2}?(product|app|application|website|platform|service|game)(?= (?:provided|offered|operated|developed|owned|made|published|of|by)\b|[.,])/u;

function* products(policy: PolicyModel): Generator<Found> {
  for (const { sentence, found } of matchSentences(policy, product)) {
    const [whole, name = '', thing = ''] = found;
    if (sentence.kind === 'heading') continue;
    const start = sentence.span.start + found.index;
    yield {
      message: 'product',
      span: span(start, start + whole.length),
      data: { name, thing },
      severity: 'information',
    };
  }
}

/** A company whose name is written elsewhere with one letter more, less or other, in a word of its own. */
function* slips({ facts: { companies } }: PolicyModel, reported: ReadonlySet<string>): Generator<Found> {
  const places = companies.flatMap(({ value, spans }) => {
    const [span] = spans;
    return span ? [{ name: value, span, core: core(value), count: spans.length }] : [];
  });
  for (const [i, later] of places.entries()) {
    const earlier = places.slice(0, i).find((one) => isSlip(one.core, later.core));
    if (!earlier || reported.has(later.core) || reported.has(earlier.core)) continue;
    // The name that stands less often is the slip.
    const [slip, right] = earlier.count < later.count ? [earlier, later] : [later, earlier];
    yield {
      message: 'slip',
      span: slip.span,
      data: { name: slip.name, other: right.name },
      related: [{ span: right.span, message: 'other', data: { name: right.name } }],
    };
  }
}

/** “Acme Works” and “Acme Work”, “Acme Supplies” and “Acme Supply” are one name; “Acme UK” and “Acme US”, or names with numbers, are two. */
function isSlip(a: string, b: string): boolean {
  const [own, other] = [a.split(' '), b.split(' ')];
  const differing = own.flatMap((word, i) => (word === other[i] ? [] : [[word, other[i] ?? ''] as const]));
  const [pair] = differing;
  return (
    own.length === other.length &&
    differing.length === 1 &&
    pair?.every((word) => /^\p{L}{4,}$/u.test(word)) === true &&
    (distance(...pair) === 1 || singular(pair[0]) === singular(pair[1]))
  );
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y');
}

function isSame(a: string, b: string): boolean {
  return a === b || a.includes(b) || b.includes(a) || initials(a) === b || initials(b) === a;
}

function initials(name: string): string {
  return name
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('');
}

const properName =
  "((?:\\p{Lu}[\\p{L}\\p{N}&'’-]*|&)(?:,? (?:(?:\\p{Lu}[\\p{L}\\p{N}&'’-]*\\.?)|&|of|and|for|de|van|der)(?=[\\s.,;:)]|$)){1,6})";
/** "the controller is Acme Club", "the party responsible for the processing … is solely Acme Inc." */
const nameAfter = new RegExp(
  `\\b(?:[Cc]ontroller|[Rr]esponsible for (?:the |all )?(?:data )?processing|[Rr]esponsible (?:party|organi[sz]ation|entity|body|company)|(?:party|organi[sz]ation|entity|body|company) responsible)\\b[^.;]{0,80}?(?:\\b(?:is|are)\\b|:)(?: solely| exclusively| only| alone)? (?:the )?${properName}`,
  'u',
);
/** "Acme Club, the data controller", "as data controller …, Acme Club" */
const nameBefore = new RegExp(
  `${properName},? (?:is |acts as |being )?(?:the |your |our )?(?:sole |only )?(?:data )?controller\\b`,
  'u',
);

/** "As the only controller, Acme Club decides …", "issued by Acme Club, which alone decides on the purposes" */
const nameWith = new RegExp(
  `\\b(?:[Aa]s (?:the |our |your )?(?:sole |only )?(?:data )?controller\\b[^,.;]{0,60}, (?:the )?|(?:issued|published) by (?:the )?)${properName}`,
  'u',
);

interface Named {
  readonly name: string;
  readonly span: Span;
}

/** Companies named as the responsible one. Sentences about one region or service, or with several companies, are left out. */
function responsible(policy: PolicyModel): readonly Named[] {
  const { facts, document } = policy;
  return matchSentences(policy, document.language === 'zh' ? zhNames : names).flatMap(({ sentence }) => {
    if (sentence.kind === 'heading' || limited.test(sentence.text)) return [];
    const inside = facts.companies.flatMap((company): readonly Named[] => {
      const span = company.spans.find((s) => sentence.span.start <= s.start && s.end <= sentence.span.end);
      return span ? [{ name: company.value, span }] : [];
    });
    if (inside.length > 0 || document.language === 'zh') return inside.length === 1 ? inside : [];
    const found = nameAfter.exec(sentence.text) ?? nameBefore.exec(sentence.text) ?? nameWith.exec(sentence.text);
    const name = found?.[1]?.replace(/[\s.,]+(?:and|of|for|&)?$/, '');
    if (!found || !name || plain.test(name)) return [];
    const start = sentence.span.start + sentence.text.indexOf(name, found.index);
    return [{ name, span: span(start, start + name.length) }];
  });
}

/** Capitals that name no one in particular. */
const plain =
  /^(?:Where |When |If |While |Once |Since |Although |The |Our |Your |This |Data |Personal |Privacy |General |Article |Section |Company$|Controller|Customer)/;

const limited =
  /\b(?:if you|residents?|located in|outside|joint|represent|affiliate|parent|subsidiar|EEA|EU|UK|United Kingdom|Switzerland|Google|Facebook|Meta|Apple|third[- ]part|hosted|payment|provider)/i;

function core(name: string): string {
  return name
    .replace(suffix, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
