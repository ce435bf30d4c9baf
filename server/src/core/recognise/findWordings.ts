import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Wording } from '../knowledge/types.ts';
import type { PolicyModel } from '../model.ts';
import type { Sentence } from '../read/sentence.ts';
import { findSentences, leadInOf } from '../read/sentenceGroups.ts';
import { cookieBanner } from '../structure/cookieBanner.ts';
import { type Span, shift } from '../text/span.ts';
import { sentenceOf } from './clauseMatch.ts';
import { type LabelledPattern, PatternIndex } from './patternIndex.ts';

/** A wording found in the text. */
export interface WordingMatch {
  readonly wording: Wording;
  readonly sentence: Sentence;
  readonly span: Span;
}

interface Label {
  readonly wording: Wording;
  readonly harmless: boolean;
}

const indexes = new WeakMap<Knowledge, PatternIndex<Label>>();
const found = new WeakMap<PolicyModel, ReadonlyMap<string, readonly WordingMatch[]>>();

/**
 * The wordings of `knowledge.wordings` for a rule that stand in the policy, in the order of the text: each at most once in a
 * sentence, not where the same sentence says what makes it harmless, and only in passages that state the clauses it is about.
 * Read once for all rules of a model.
 */
export function findWordings(policy: PolicyModel, rule: string): readonly WordingMatch[] {
  let byRule = found.get(policy);
  if (byRule === undefined) {
    byRule = readWordings(policy);
    found.set(policy, byRule);
  }
  return byRule.get(rule) ?? [];
}

function readWordings(policy: PolicyModel): ReadonlyMap<string, readonly WordingMatch[]> {
  const passages = new Map<string, Passages>();
  const index = indexOf(policy.knowledge);
  const banner = cookieBanner(policy.document);
  const byRule = new Map<string, WordingMatch[]>();
  for (const { sentence, found: wordings } of findSentences(policy, index, (one, group) =>
    wordingsIn(one, group, index),
  )) {
    if (banner.has(sentence.block)) continue;
    for (const { wording, span } of wordings) {
      if (
        !isWithin(policy, sentence, wording, passages) ||
        (wording.unlessNear && isHarmlessNear(policy, sentence, wording, index)) ||
        (wording.unlessDetailed && isDetailed(sentence, span.end, policy.sentences[sentence.index + 1]))
      )
        continue;
      const match = { wording, sentence, span: shift(span, sentence.span.start) };
      const others = byRule.get(wording.rule);
      if (others) others.push(match);
      else byRule.set(wording.rule, [match]);
    }
  }
  return byRule;
}

/** Other sentences that tell the particulars: a single example leaves the rest open. */
const leastTelling = 2;

/** Whether other sentences of the same paragraph have what makes the wording harmless. */
function isHarmlessNear(
  { sentences }: PolicyModel,
  { index: at, block }: Sentence,
  wording: Wording,
  index: PatternIndex<Label>,
): boolean {
  let telling = 0;
  for (const step of [1, -1]) {
    for (let i = at + step; sentences[i]?.block === block; i += step) {
      const hits = index.match(sentences[i] as Sentence);
      if (hits.some(({ label }) => label.harmless && label.wording === wording)) telling++;
    }
  }
  return telling >= leastTelling;
}

/** Where a clause is stated. */
interface Passages {
  readonly sentences: ReadonlySet<number>;
  readonly sections: ReadonlySet<number>;
}

/** The wordings in a sentence by itself, whatever its passage states; places are relative to it. */
function wordingsIn(
  sentence: Sentence,
  group: readonly Sentence[],
  index: PatternIndex<Label>,
): readonly Pick<WordingMatch, 'wording' | 'span'>[] | undefined {
  const leadIn = leadInOf(sentence, group);
  const hits = index.match(sentence, leadIn);
  if (hits.length === 0) return undefined;
  const harmless = new Set(hits.filter((h) => h.label.harmless).map((h) => h.label.wording));
  const spans = new Map<Wording, Span>();
  for (const { label, span } of hits) {
    const { wording } = label;
    if (harmless.has(wording) || spans.has(wording)) continue;
    if (isOfLanguage(wording)) {
      // The words of a lead-in and the title of its item make no phrase.
      if (leadIn && !index.match(sentence).some(({ label: own }) => own.wording === wording)) continue;
    } else if (sentence.kind === 'heading') continue;
    // A hit that begins in the lead-in is shown from the start of the item.
    spans.set(wording, { start: Math.max(0, span.start), end: span.end });
  }
  return spans.size === 0 ? undefined : [...spans].map(([wording, span]) => ({ wording, span }));
}

/** Whether the wording is bad in a heading too: what a title promises the text may put right, but not its language. */
function isOfLanguage({ rule }: Wording): boolean {
  return rule.startsWith('text/');
}

/**
 * In brackets right behind, or behind a colon in the same part of the sentence: what follows tells the particulars. The
 * colons of times and addresses have no blank behind them; a Chinese one has none either, and stands between no figures.
 */
const detailsInside =
  /^(?:[^\p{L}:：(（]*\p{L}[\p{L}’'-]*){0,3}[^\p{L}:：(（]*[(（]\s*\p{L}{2}|^(?:[^,，;；.。:：]|:(?=\S)|(?<=\d)：(?=\d))*(?::(?!\S)|(?<!\d)：|：(?!\d))/u;

/** "These include …", "In particular, …"; a single example leaves the rest open. */
const detailsBehind =
  /^\s*(?:(?:these|this|they|those|such)\b.{0,40}\b(?:includ(?:es?|ing)|compris(?:es?|ing)|consists? of|are)\b|(?:among (?:them|these)|specifically|in particular|namely)\b)/i;

/**
 * Whether what a wording leaves open is told by what follows it.
 *
 * @param end of the wording in the sentence.
 */
function isDetailed(sentence: Sentence, end: number, next: Sentence | undefined): boolean {
  if (detailsInside.test(sentence.text.slice(end))) return true;
  if (next === undefined || next.section !== sentence.section) return false;
  if (next.kind === 'item' && sentence.kind === 'sentence') return true;
  return next.block === sentence.block && detailsBehind.test(next.text);
}

/**
 * Whether the sentence, or its section, gives evidence of one of the clauses that the wording is about.
 *
 * @param passages by clause id, filled as they are asked for.
 */
function isWithin(
  policy: PolicyModel,
  { index, section }: Sentence,
  { within }: Wording,
  passages: Map<string, Passages>,
): boolean {
  if (within.length === 0) return true;
  // A definition tells what a word means, not what is done.
  const title = policy.sections[section]?.title ?? '';
  if (definitions.en.test(title) || definitions.zh.test(title)) return false;
  return within.some((id) => {
    const known = passages.get(id) ?? passagesOf(policy, id);
    passages.set(id, known);
    return known.sentences.has(index) || known.sections.has(section);
  });
}

/** Titles of nothing but a definition: "自定义设置" (custom settings) has the same letters. */
const definitions = {
  en: /^\W*(?:[\d.]+\s*)?(?:interpretation and )?(?:key )?(?:definitions?|glossary)(?: of terms)?\W*$/i,
  zh: /^[\P{L}第一二三四五六七八九十条章节]*(?:本政策|本声明|中|名词|术语|用语|个人信息|关键|重要|主要|相关|基本|的|与|和|及)*(?:定义|释义)(?:与|和|及|解释|释义|说明|缩写|适用范围)*\P{L}*$/u,
};

function passagesOf({ clauses, sentences }: PolicyModel, id: string): Passages {
  const passages = { sentences: new Set<number>(), sections: new Set<number>() };
  for (const one of clauses.get(id)?.evidence ?? []) {
    const sentence = sentenceOf(one, sentences);
    if (!sentence) continue;
    passages.sentences.add(sentence.index);
    passages.sections.add(sentence.section);
  }
  return passages;
}

function indexOf(knowledge: Knowledge): PatternIndex<Label> {
  let index = indexes.get(knowledge);
  if (index === undefined) {
    index = new PatternIndex(
      knowledge.wordings.flatMap((wording) => [...labelled(wording, false), ...labelled(wording, true)]),
      knowledge,
    );
    indexes.set(knowledge, index);
  }
  return index;
}

function labelled(wording: Wording, harmless: boolean): readonly LabelledPattern<Label>[] {
  const patterns = harmless ? wording.unless : wording.patterns;
  return (['en', 'zh'] as const).flatMap((language) =>
    patterns[language].map((source) => ({ source, language, label: { wording, harmless } })),
  );
}
