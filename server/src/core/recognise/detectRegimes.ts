import type { Config } from '../config/config.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Regime, RegimeId, RegimeSign } from '../knowledge/types.ts';
import type { ActiveRegime } from '../model.ts';
import type { ParsedDocument } from '../parse/document.ts';
import type { Facts } from '../read/facts.ts';
import type { Sentence } from '../read/sentence.ts';
import { findSentences, type SentenceList } from '../read/sentenceGroups.ts';
import { contains, shift } from '../text/span.ts';
import { chineseScript } from './chineseScript.ts';
import { polarityOf } from './negation.ts';
import { hasHan, type LabelledPattern, type PatternHit, PatternIndex } from './patternIndex.ts';

interface RegimeSources extends SentenceList {
  readonly document: ParsedDocument;
  readonly facts: Facts;
  readonly knowledge: Knowledge;
  readonly config: Config;
}

/**
 * Says which regimes the document is checked against: those of the configuration; else those that the text shows it is
 * meant for, each with its reason; else the GDPR, assumed.
 *
 * @returns at least one, in the order of the knowledge.
 */
export function detectRegimes(sources: RegimeSources): readonly ActiveRegime[] {
  const { document, knowledge, config } = sources;
  if (config.regimes.length > 0) return [...new Set(config.regimes)].map((id) => ({ id, source: 'configured' }));
  const found = signsIn(sources, knowledge);
  // Traditional characters are written outside mainland China.
  const isAbroad = document.language === 'zh' && chineseScript(knowledge).isTraditional(document.prose);
  for (const { id, languages } of knowledge.regimes) {
    if (!found.has(id) && languages.some((language) => language === document.language) && !isAbroad) {
      found.set(id, { id, source: 'detected', reason: 'language' });
    }
  }
  for (const { id, follows } of knowledge.regimes) {
    const leader = follows && found.get(follows);
    if (leader && !found.has(id)) found.set(id, { ...leader, id });
  }
  if (found.size === 0) return [{ id: 'gdpr', source: 'assumed' }];
  return knowledge.regimes.flatMap(({ id }) => found.get(id) ?? []);
}

/** The first sign of each regime. */
function signsIn(list: SentenceList, knowledge: Knowledge): Map<RegimeId, ActiveRegime> {
  const index = indexOf(knowledge);
  const showing = findSentences(list, index, (sentence) => {
    const signs = signsOf(sentence, index.match(sentence));
    return signs.length === 0 ? undefined : signs;
  });
  const found = new Map<RegimeId, ActiveRegime>();
  for (const { sentence, found: signs } of showing) {
    // A heading announces a sign; what stands below it shows whose law it is. The title speaks for the whole document.
    if (sentence.kind === 'heading' && sentence.index > 0) continue;
    for (const { label, span } of signs) {
      const { regime: id, sign } = label;
      if (found.has(id)) continue;
      found.set(id, { id, source: 'detected', reason: sign.reason, span: shift(span, sentence.span.start) });
    }
  }
  return found;
}

/**
 * The hits that are signs: of those within each other the longest counts (“UK GDPR” is no sign of the GDPR); one in a
 * sentence that rests on another law (`unless`) is none.
 */
function signsOf(sentence: Sentence, hits: readonly PatternHit<SignLabel>[]): readonly PatternHit<SignLabel>[] {
  const signs = hits.filter(({ label }) => label.role === 'sign');
  const isWithinOther = ({ label, span }: PatternHit<SignLabel>) =>
    signs.some(
      (other) =>
        other.label.regime !== label.regime &&
        other.span.end - other.span.start > span.end - span.start &&
        contains(other.span, span),
    );
  return signs.filter(
    (hit) =>
      !hits.some(({ label }) => label.role === 'unless' && label.sign === hit.label.sign) &&
      !isWithinOther(hit) &&
      polarityOf(sentence, hit.span) === 'positive',
  );
}

interface SignLabel {
  readonly regime: RegimeId;
  readonly sign: RegimeSign;
  readonly role: 'sign' | 'unless';
}

const compiled = new WeakMap<Knowledge, PatternIndex<SignLabel>>();

function indexOf(knowledge: Knowledge): PatternIndex<SignLabel> {
  const known = compiled.get(knowledge);
  if (known) return known;
  const index = new PatternIndex(knowledge.regimes.flatMap(signPatterns), knowledge);
  compiled.set(knowledge, index);
  return index;
}

function signPatterns({ id: regime, signs }: Regime): readonly LabelledPattern<SignLabel>[] {
  return signs.flatMap((sign) => {
    const pattern = (source: string, role: SignLabel['role']) => ({
      source,
      language: hasHan(source) ? ('zh' as const) : ('en' as const),
      label: { regime, sign, role },
    });
    return [pattern(sign.pattern, 'sign'), ...sign.unless.map((source) => pattern(source, 'unless'))];
  });
}
