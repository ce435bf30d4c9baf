import { ofKnowledge } from '../../knowledge/ofKnowledge.ts';
import { anyWordOf } from '../../knowledge/words.ts';
import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { matchSentences } from '../../read/sentenceGroups.ts';
import { allMatches } from '../../text/allMatches.ts';
import { distance } from '../../text/distance.ts';
import { quote } from '../../text/quote.ts';
import { type Span, span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

const listed = /\b(?:authorit(?:y|ies)|departments?|regulators?)\s+(?:such as|like|including|of)\s+([^.;]{10,160})/i;
/** "网信、电信、公安及市场监管等监管部门" */
const chineseList =
  /(?:[^，。；、]{0,60}(?:向|如))?((?:[\p{Script=Han}]{2,10}[、及和与或]){2,6}[\p{Script=Han}]{2,10})等(?:\p{Script=Han}{2,4})?(?:部门|机构|机关)/u;

/** The same authorities are named differently in two places. */
export const consistencyAuthority = defineRule({
  id: 'consistency/authority',
  summary: { en: 'An authority has one name.', zh: '同一监管机构只有一个名称。' },
  severity: 'warning',
  *check(policy) {
    const lists = matchSentences(policy, policy.document.language === 'zh' ? chineseList : listed).flatMap(
      ({ sentence, found }) => authorities(sentence, found),
    );
    yield* competent(policy);
    yield* slips(policy);
    const [first, ...others] = lists;
    if (first === undefined) return;
    for (const other of others) {
      const common = other.names.filter((n) => first.names.includes(n));
      const [only] = other.names.filter((n) => !first.names.includes(n));
      const [instead] = first.names.filter((n) => !other.names.includes(n));
      // One name of a longer list is exchanged, or two where the rest is the same: most likely one authority under two names.
      if (common.length < 2 || only === undefined || instead === undefined) continue;
      if (other.names.length !== first.names.length || common.length * 2 < first.names.length) continue;
      yield {
        message: 'differ',
        span: other.span,
        data: { name: only, other: instead, list: quote(policy.document.prose, other.span) },
        related: [{ span: first.span, message: 'other', data: { name: instead } }],
      };
    }
  },
});

interface List {
  readonly names: readonly string[];
  readonly span: Span;
}

function authorities(sentence: Sentence, match: RegExpExecArray): readonly List[] {
  const list = match[1] ?? '';
  const names = list
    .toLowerCase()
    .split(/,\s*(?:and\s+)?|\s+and\s+|[、及和与或]/)
    .map((n) => n.replace(/^the\s+/, '').trim())
    .filter((n) => n.length > 2 || /\p{Script=Han}{2}/u.test(n));
  const start = sentence.span.start + match.index + match[0].indexOf(list);
  return names.length >= 3 ? [{ names, span: span(start, start + list.trimEnd().length) }] : [];
}

/** "the supervisory authority responsible for us is the X", "our lead authority: X" */
const ownAuthority =
  /\b(?:(?:supervisory|data protection|privacy|competent|lead) (?:supervisory )?authority|authority (?=responsible|competent)|(?:data protection |privacy )?(?:regulator|watchdog)|(?:public |official )?body (?=(?:that|which) (?:oversees|supervises|watches over|monitors)|responsible|competent|watches over|oversees|supervises))\b([^.;]{0,80}?)(?:,? (?:namely|which is|is|being|is called)|:|,)(?: the)? ["“'‘]?(\p{Lu}[\p{L}'’-]*(?:(?: of| for| the|,? and)* \p{Lu}[\p{L}'’-]*){0,6})/u;
/** "the Information Commissioner's Office, the regulator for data protection in the United Kingdom" */
const namedFirst =
  /(\p{Lu}[\p{L}'’-]+(?:(?: of| for| the| and)* \p{Lu}[\p{L}'’-]+){1,6}),? (?:which is |is )?the (?:competent |lead )?(?:supervisory authority|regulator)\b[^.;]{0,60}/u;
/** "Data protection at our office is overseen by the Information Commissioner" */
const overseenBy =
  /\b(?:[Dd]ata protection|[Pp]rivacy|[Pp]ersonal data)\b[^.;]{0,60}\b(?:overseen|supervised|monitored) by (?:the )?(\p{Lu}[\p{L}'’-]+(?:(?: of| for| the| and)* \p{Lu}[\p{L}'’-]+){1,6})/u;
const responsibleForUs =
  /\b(?:responsible|competent) for (?:us|our|the company)\b|\bour (?:lead|own|competent|supervisory|data protection|regulator)\b|\b(?:lead|competent) (?:supervisory )?authority\b|\b(?:watchdog|regulator|authority|body)\b[^.;]{0,40}\b(?:to which .{2,30} answers?|(?:oversees|supervises|watches over))\b/i;
const country = /\b[Ii]n (?:the )?(\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*)/u;

interface Authority {
  readonly name: string;
  readonly where: string | undefined;
  readonly at: Span;
}

/** Two authorities, each said to be the one that is responsible. */
function* competent(policy: PolicyModel): Generator<Found> {
  const first = matchSentences(policy, namedFirst).flatMap(({ sentence, found: match }): readonly Authority[] => {
    const name = match[1] ?? '';
    const where = country.exec(match[0])?.[1];
    const start = sentence.span.start + match.index;
    if (sentence.kind === 'heading' || /^(?:In|For|At|The)\b/.test(name)) return [];
    if (where === undefined && !responsibleForUs.test(match[0])) return [];
    return [{ name, where, at: span(start, start + name.length) }];
  });
  const after = matchSentences(policy, ownAuthority).flatMap(({ sentence, found: match }): readonly Authority[] => {
    const name = match[2];
    if (!name || sentence.kind === 'heading') return [];
    const start = sentence.span.start + match.index + match[0].length - name.length;
    const where = country.exec(sentence.text.slice(0, match.index + match[0].length - name.length))?.[1];
    const isOurs = responsibleForUs.test(sentence.text);
    return isOurs || where ? [{ name, where, at: span(start, start + name.length) }] : [];
  });
  const overseen = matchSentences(policy, overseenBy).flatMap(({ sentence, found: match }): readonly Authority[] => {
    const [whole, name = ''] = match;
    const start = sentence.span.start + match.index + whole.length - name.length;
    const at = span(start, start + name.length);
    // An ethics board or an auditor watches over data as well.
    return sentence.kind === 'heading' || !offices(policy.knowledge).inName.test(name)
      ? []
      : [{ name, where: country.exec(whole)?.[1], at }];
  });
  const stated = new Set(after.map(({ at }) => at.start));
  const named = [...after, ...overseen, ...first.filter(({ at }) => !stated.has(at.start))].sort(
    (a, b) => a.at.start - b.at.start,
  );
  for (const [i, later] of named.entries()) {
    const earlier = named.slice(0, i).filter((one) => one.where === later.where && !isAlike(one.name, later.name));
    const [other] = earlier;
    if (!other) continue;
    yield {
      message: 'competent',
      span: later.at,
      data: { name: later.name, other: other.name },
      related: earlier.map(({ at, name }) => ({ span: at, message: 'other', data: { name } })),
    };
  }
}

/** The same name, one within the other, or an abbreviation of it. */
function isAlike(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  const short = (name: string) => name.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  return x.includes(y) || y.includes(x) || short(a) === y || short(b) === x;
}

const officeName = /\b\p{Lu}[\p{L}'’-]+(?:(?: of| for| the| and)* \p{Lu}[\p{L}'’-]+){1,5}/gu;
const offices = ofKnowledge((knowledge) => {
  const names = anyWordOf(knowledge, 'en', 'authorities');
  return { inName: new RegExp(`\\b${names}\\b`), isName: new RegExp(`^${names}$`, 'i') };
});

/** "Office of the Privacy Commissioner" and "Office of the Privicy Commissioner": one name with a slip of the pen. */
function* slips(policy: PolicyModel): Generator<Found> {
  const { inName, isName } = offices(policy.knowledge);
  const found = matchSentences(policy, inName).flatMap(({ sentence }) =>
    sentence.kind === 'heading'
      ? []
      : allMatches(officeName, sentence.text).flatMap(({ 0: name, index }) => {
          const words = name
            .replace(/['’]s\b/g, '')
            .toLowerCase()
            .split(' ')
            .filter((word) => !joining.test(word));
          const start = sentence.span.start + index;
          return inName.test(name) && words.length >= 3 ? [{ name, words, at: span(start, start + name.length) }] : [];
        }),
  );
  const { countries, 'place-names': placeNames } = policy.knowledge.lexicons;
  const places = new Set([...(countries?.en ?? []), ...(placeNames?.en ?? [])].map((place) => place.toLowerCase()));
  const seen = new Set<string>();
  for (const [i, later] of found.entries()) {
    const written = later.words.join(' ');
    const earlier = found.slice(0, i).find(({ words }) => isSlip(words, later.words, isName, places));
    if (!earlier || seen.has(written)) continue;
    seen.add(written);
    yield {
      message: 'slip',
      span: later.at,
      data: { name: later.name, other: earlier.name },
      related: [{ span: earlier.at, message: 'other', data: { name: earlier.name } }],
    };
  }
}

const joining = /^(?:of|for|the|and)$/;

/** So many letters, over the whole name, are a slip. */
const mostLetters = 2;

/**
 * Whether two names differ by a letter or two. What the office is, its last such word, is the same in both: a commission
 * and a commissioner are two offices. So are those of Austria and Australia, whatever their letters.
 */
function isSlip(a: readonly string[], b: readonly string[], office: RegExp, places: ReadonlySet<string>): boolean {
  const head = (words: readonly string[]) => words.findLast((word) => office.test(word));
  if (a.length !== b.length || head(a) !== head(b)) return false;
  let letters = 0;
  for (const [i, word] of a.entries()) {
    const other = b[i] ?? '';
    if (word === other) continue;
    if (word.slice(0, 3) !== other.slice(0, 3) || (places.has(word) && places.has(other))) return false;
    letters += distance(word, other, true);
  }
  return letters > 0 && letters <= mostLetters;
}
