import type { Config } from '../config/config.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Regime, RegimeId, RegimeSign } from '../knowledge/types.ts';
import type { ActiveRegime } from '../model.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { chineseScript } from '../read/chineseScript.ts';
import type { Facts } from '../read/facts.ts';
import type { Sentence } from '../read/sentence.ts';
import { findSentences, type SentenceList } from '../read/sentenceGroups.ts';
import { contains, type Span, shift } from '../text/span.ts';
import type { ClauseMatch } from './clauseMatch.ts';
import { nameOfForm, ownCompanies } from './companySeat.ts';
import { polarityOf } from './negation.ts';
import { hasHan, type LabelledPattern, type PatternHit, PatternIndex } from './patternIndex.ts';

interface RegimeSources extends SentenceList {
  readonly document: ParsedDocument;
  readonly facts: Facts;
  readonly clauses: ReadonlyMap<string, ClauseMatch>;
  readonly knowledge: Knowledge;
  readonly config: Config;
}

/**
 * Says which regimes the document is checked against: those of the configuration; else those that the text shows it is
 * meant for, each with its reason; else the GDPR, assumed, with what in the text speaks for the law of another place.
 *
 * @returns at least one, in the order of the knowledge.
 */
export function detectRegimes(sources: RegimeSources): readonly ActiveRegime[] {
  const { document, knowledge, config } = sources;
  if (config.regimes.length > 0) return [...new Set(config.regimes)].map((id) => ({ id, source: 'configured' }));
  const { found, otherLaw } = signsIn(sources, knowledge);
  const companies = ownCompanies(sources);
  for (const { id, companyForms } of knowledge.regimes) {
    if (!companyForms || found.has(id)) continue;
    const span = nameOfForm(companies, knowledge.lexicons[companyForms.list]);
    if (span) found.set(id, { id, source: 'detected', reason: companyForms.reason, span });
  }
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
  if (found.size === 0) {
    const isElsewhere =
      otherLaw !== undefined || nameOfForm(companies, knowledge.lexicons['foreign-company-forms']) !== undefined;
    return [{ id: 'gdpr', source: 'assumed', ...(isElsewhere && { isElsewhere }), ...(otherLaw && { otherLaw }) }];
  }
  return knowledge.regimes.flatMap(({ id }) => found.get(id) ?? []);
}

interface Signs {
  /** The first sign of each regime, in the order of the text. */
  readonly found: Map<RegimeId, ActiveRegime>;
  /** The first name of a law that is not among the regimes. */
  readonly otherLaw: Span | undefined;
}

/** A sentence that holds signs, or what rules out those of the heading above it. */
interface Showing {
  readonly sentence: Sentence;
  readonly found: readonly PatternHit<SignLabel>[];
}

function signsIn(list: SentenceList, knowledge: Knowledge): Signs {
  const index = indexOf(knowledge);
  const showing = findSentences(list, index, (sentence) => {
    const hits = index.match(sentence);
    return hits.length === 0 ? undefined : hits;
  });
  const found = new Map<RegimeId, ActiveRegime>();
  let otherLaw: Span | undefined;
  // Headings are read after what stands below them.
  const isFirst = (place: Span, known: Span | undefined) => known === undefined || place.start < known.start;
  const take = (sentence: Sentence, signs: readonly PatternHit<SignLabel>[]) => {
    for (const { label, span } of signs) {
      const place = shift(span, sentence.span.start);
      if (label.role === 'other-law' && isFirst(place, otherLaw)) otherLaw = place;
      if (label.role !== 'sign' || !isFirst(place, found.get(label.regime)?.span)) continue;
      found.set(label.regime, { id: label.regime, source: 'detected', reason: label.sign.reason, span: place });
    }
  };
  const headings: Showing[] = [];
  for (const { sentence, found: hits } of showing) {
    if (sentence.kind === 'heading' && sentence.index > 0) headings.push({ sentence, found: hits });
    else take(sentence, signsOf(sentence, hits));
  }
  // What a heading announces counts where nothing right below it sends the reader elsewhere or rests on another law.
  for (const { sentence, found: hits } of headings) {
    const below = showing.filter(
      ({ sentence: { index } }) => index > sentence.index && index <= sentence.index + reach,
    );
    take(sentence, signsOf(sentence, [...hits, ...below.flatMap((one) => one.found.filter(isRulingOut))]));
  }
  return { found, otherLaw };
}

/** Sentences below a heading that tell what it is about. */
const reach = 2;

function isRulingOut({ label }: PatternHit<SignLabel>): boolean {
  return label.role === 'unless' || label.role === 'of-others';
}

/**
 * The hits that are signs: of those within each other the longest counts (“UK GDPR” is no sign of the GDPR); one in a
 * sentence that rests on another law (`unless`) is none, nor is any in one that speaks of a law which others keep.
 */
function signsOf(sentence: Sentence, hits: readonly PatternHit<SignLabel>[]): readonly PatternHit<SignLabel>[] {
  if (hits.some(({ label }) => label.role === 'of-others')) return [];
  const signs = hits.filter(({ label }) => label.role === 'sign' || label.role === 'other-law');
  const isWithinOther = ({ label, span }: PatternHit<SignLabel>) =>
    signs.some(
      (other) =>
        other.label.regime !== label.regime &&
        other.span.end - other.span.start > span.end - span.start &&
        contains(other.span, span),
    );
  const isRuledOut = ({ label }: PatternHit<SignLabel>) =>
    hits.some((other) => other.label.role === 'unless' && label.role === 'sign' && other.label.sign === label.sign);
  return signs.filter(
    (hit) => !isRuledOut(hit) && !isWithinOther(hit) && polarityOf(sentence, hit.span) === 'positive',
  );
}

type SignLabel =
  | { readonly role: 'sign' | 'unless'; readonly regime: RegimeId; readonly sign: RegimeSign }
  /** A law that is not among the regimes, or a law that others keep. */
  | { readonly role: 'other-law' | 'of-others'; readonly regime?: undefined };

const compiled = new WeakMap<Knowledge, PatternIndex<SignLabel>>();

function indexOf(knowledge: Knowledge): PatternIndex<SignLabel> {
  const known = compiled.get(knowledge);
  if (known) return known;
  const { lexicons } = knowledge;
  const index = new PatternIndex<SignLabel>(
    [
      ...knowledge.regimes.flatMap(signPatterns),
      ...listed(lexicons['other-laws'], { role: 'other-law' }),
      ...listed(lexicons['laws-of-others'], { role: 'of-others' }),
    ],
    knowledge,
  );
  compiled.set(knowledge, index);
  return index;
}

function listed(lexicon: Knowledge['lexicons'][string] | undefined, label: SignLabel): LabelledPattern<SignLabel>[] {
  return (['en', 'zh'] as const).flatMap((language) =>
    (lexicon?.[language] ?? []).map((source) => ({ source, language, label })),
  );
}

function signPatterns({ id: regime, signs }: Regime): readonly LabelledPattern<SignLabel>[] {
  return signs.flatMap((sign) => {
    const pattern = (source: string, role: 'sign' | 'unless') => ({
      source,
      language: hasHan(source) ? ('zh' as const) : ('en' as const),
      label: { regime, sign, role },
    });
    return [pattern(sign.pattern, 'sign'), ...sign.unless.map((source) => pattern(source, 'unless'))];
  });
}
