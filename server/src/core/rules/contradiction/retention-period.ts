import type { PolicyModel } from '../../model.ts';
import { matchSentence } from '../../read/readSentence.ts';
import type { Sentence, Token } from '../../read/sentence.ts';
import { remarksOf } from '../../recognise/readRemarks.ts';
import { allMatches } from '../../text/allMatches.ts';
import { defineRule, type Found } from '../rule.ts';
import { periodFixes, reportPeriods, type StatedPeriod } from './common/findPeriodConflicts.ts';
import { quoteOf } from './common/quoteOf.ts';
import { positionsOf } from './common/readPositions.ts';
import { statedPeriods, tokensToPeriod } from './common/retentionPeriods.ts';
import { eventsInRows, periodsInRows, standInOneTable } from './common/retentionRows.ts';
import { sameScope } from './common/sameScope.ts';
import { mayShareData, sharedWords } from './common/sharedTopic.ts';

/**
 * Two periods for keeping the same data. Data are the same where both sentences name one kind and a word of it, or share
 * the words that say what they are about; a stated duty of the law or a backup explains a second period.
 */
export const contradictionRetentionPeriod = defineRule({
  id: 'contradiction/retention-period',
  summary: { en: 'Data are kept for one period.', zh: '同一信息只有一个保存期限。' },
  severity: 'error',
  *check(policy) {
    yield* reportPeriods(
      policy,
      allPeriods(policy),
      'error',
      (a, b) =>
        !standInOneTable(policy, a, b) &&
        [backup, law, dormant].every((pattern) => isMatch(a, pattern) === isMatch(b, pattern)) &&
        sameTrigger(a, b) &&
        sameData(policy, a, b),
    );
    yield* reportEvents(policy);
  },
  fixes: periodFixes,
});

/** Two tables keep one thing up to two events: until log-out, and until the account is deleted. */
function* reportEvents(policy: PolicyModel): Generator<Found> {
  const rows = eventsInRows(policy);
  for (const [i, later] of rows.entries()) {
    const earlier = rows
      .slice(0, i)
      .find(
        ({ cell, thing, event }) =>
          thing === later.thing && event !== later.event && !standInOneTable(policy, cell, later.cell),
      );
    if (!earlier || !sameScope(policy, earlier.cell.index, later.cell.index)) continue;
    const [other, period] = [earlier, later].map(({ cell }) => quoteOf(policy, cell.span)) as [string, string];
    yield {
      message: 'conflict',
      span: later.cell.span,
      severity: 'error',
      data: { period, other },
      related: [{ span: earlier.cell.span, message: 'other', data: { period: other } }],
    };
  }
}

/** The periods of sentences and of tables, in the order of the text. */
function allPeriods(policy: PolicyModel): readonly StatedPeriod[] {
  const inSentences = statingSentences(policy)
    .filter(({ kind }) => kind !== 'cell')
    .flatMap((sentence) => statedPeriods(policy, sentence));
  return [...inSentences, ...periodsInRows(policy)].sort((a, b) => a.sentence.index - b.sentence.index);
}

/** More tokens up to the period tell of which data, for whom and for what a period holds, which is not read. */
const mostTokens = 18;

/** Sentences that say how long something is kept: plainly, or in other words by what is learnt; in the order of the text. */
function statingSentences(policy: PolicyModel): readonly Sentence[] {
  const plain = remarksOf(policy, 'keeps-for').filter(({ sentence }) => tokensToPeriod(policy, sentence) <= mostTokens);
  const found = [...positionsOf(policy, 'keeps-for'), ...plain].map(({ sentence }) => sentence);
  return [...new Set(found)].sort((a, b) => a.index - b.index);
}

/** Both sentences keep the same thing: a noun that stands in both, or, where neither names any, all data. */
function sameData(policy: PolicyModel, a: Sentence, b: Sentence): boolean {
  if (policy.document.language === 'zh') {
    if (bareLabel.test(a.text) || bareLabel.test(b.text)) return false;
    return sharedWords(policy, a, b) >= 2 && mayShareData(policy, a, b);
  }
  const [inA, inB] = [thingsIn(policy, a), thingsIn(policy, b)];
  const [x, y] = [inA.named, inB.named];
  if (x.size === 0 && y.size === 0) return ofAllData.test(a.text) && ofAllData.test(b.text);
  const both = new Set([
    ...[...x].filter((thing) => y.has(thing)),
    ...listedFor(inA, inB, b),
    ...listedFor(inB, inA, a),
  ]);
  const shared = both.size;
  // A row names few things, so that one of them says little.
  if (a.kind === 'cell' || b.kind === 'cell')
    return (
      shared * 2 >= Math.min(x.size, y.size) &&
      [...both].some((thing) => standsAlone(a, thing) && standsAlone(b, thing))
    );
  return shared > 0 && (shared * 3 >= Math.min(x.size, y.size) || mayShareData(policy, a, b));
}

/** 保存期限：30 日: whose period it is stands elsewhere. */
const bareLabel = /^\P{L}*(?:保存|存储|储存|保留|留存)?(?:期限|期间|时间|时长)[^，。；：:]{0,12}[：:]/u;

/** "Orders" and "order forms" are two things. */
function standsAlone({ tokens }: Sentence, thing: string): boolean {
  return tokens.some(({ lemma }, i) => lemma === thing && tokens[i + 1]?.tag !== 'noun');
}

const ofAllData = /\b(?:your|personal|all|user|account|members?|customers?) (?:personal )?(?:data|information)\b/i;
const general =
  /^(?:data|information|account|content|system|server|service|product|log|record|file|day|week|month|year|hour|time|period|date|end|term|purpose|case|user|customer|person|individual|member|retention|storage|copy|database|policy|collection|company|request|deletion|party|business|basis|use|type|category|reason|creation|place|page|number|platform|website|site|app|device|activity|default|maximum|duration|expiry|accordance|law|rule|item|thing|detail|we|you)$/;

const inBrackets = /[(（][^()（）]*[)）]/g;

/** What a sentence keeps, in dictionary forms, without the nouns that every retention rule has. */
interface Things {
  readonly named: ReadonlySet<string>;
  /** "Raw uploads (videos, pictures)": what stands in brackets may be among the thing and is not the thing, with its noun. */
  readonly listed: readonly { readonly thing: string; readonly of: string }[];
}

const things = new WeakMap<readonly Token[], Things>();

function thingsIn({ knowledge }: PolicyModel, sentence: Sentence): Things {
  const known = things.get(sentence.tokens);
  if (known) return known;
  const named = new Set<string>();
  const listed: { thing: string; of: string }[] = [];
  const deeds = new Set([
    ...(knowledge.lexicons['keep-words']?.en ?? []),
    ...(knowledge.lexicons['delete-words']?.en ?? []),
  ]);
  const brackets = allMatches(inBrackets, sentence.text).map(({ index, 0: text }) => ({
    from: index,
    to: index + text.length,
    of: sentence.tokens.findLast(({ end }) => end <= index)?.lemma ?? '',
  }));
  for (const [i, token] of sentence.tokens.entries()) {
    const { tag, start } = token;
    if (tag !== 'noun' && tag !== 'name') continue;
    // "CVs", "IDs"
    const isPlural = /^\p{Lu}{2,}s$/u.test(sentence.text.slice(start, token.end));
    const lemma = isPlural ? token.lemma.replace(/s$/, '') : token.lemma;
    const bracket = brackets.find(({ from, to }) => from < start && start < to);
    const add = (thing: string) => (bracket ? listed.push({ thing, of: bracket.of }) : named.add(thing));
    // "access logs" and "crash logs" are two things.
    const before = sentence.tokens[i - 1]?.lemma ?? '';
    if (/^(?:log|record|file)$/.test(lemma) && /^\p{L}{3,}$/u.test(before)) add(before);
    if (lemma.length > 1 && !deeds.has(lemma) && !/\d/.test(lemma) && !general.test(lemma)) add(lemma);
  }
  const found = { named, listed };
  things.set(sentence.tokens, found);
  return found;
}

/** "Server logs (access logs, error logs)" are error logs, too: what is listed is one of what the other sentence names. */
function listedFor({ listed }: Things, { named }: Things, { tokens }: Sentence): readonly string[] {
  return listed.flatMap(({ thing, of }) =>
    named.has(thing) && tokens.some(({ lemma }, i) => lemma === of && tokens[i - 1]?.lemma === thing) ? [thing] : [],
  );
}

/** Both count from the same event, as far as they name it. */
function sameTrigger(a: Sentence, b: Sentence): boolean {
  return isMatch(a, leaving) === isMatch(b, leaving);
}

const leaving =
  /\b(?:clos(?:e|es|ed|ing|ure)|cancel\w*|terminat\w+|unsubscrib\w+|left|leav(?:e|es|ing)|delet\w+ (?:your|the|an) account|trash\w*)\b|注销|终止/i;

const backup = /\bback(?:ed|ing)?-?\s?ups?\b|备份/i;
const law = /\b(?:laws?|legal|statutory|tax|regulations?)\b|法律|法规|法定|《/i;
/** Data of those who no longer come. */
const dormant = /\b(?:inactiv\w+|dormant|not logged in|last (?:visit|log-?in|use))\b|未登录|不活跃/i;

function isMatch(sentence: Sentence, pattern: RegExp): boolean {
  return matchSentence(sentence, pattern) !== null;
}
