import type { Fact, Facts } from '../read/facts.ts';
import type { Sentence } from '../read/sentence.ts';
import type { Span } from '../text/span.ts';
import type { Evidence } from './clauseMatch.ts';
import { weights } from './weights.ts';

/**
 * What the document's own facts show of a clause: a dated version, a company bound to "we".
 *
 * @param isContact whether a sentence stands under a heading that is about how to reach the company.
 */
export function factEvidence(
  facts: Facts,
  sentences: readonly Sentence[],
  isContact: (sentence: Sentence) => boolean,
): ReadonlyMap<string, readonly Evidence[]> {
  const at = (span: Span) => sentences.find((one) => one.span.start <= span.start && span.start < one.span.end);
  const show = (found: readonly Fact[], pattern: string, weight: number): Evidence[] => {
    const span = found[0]?.spans[0];
    const sentence = span && at(span);
    return sentence ? [{ span, sentence: sentence.index, by: 'statement', pattern, weight, denies: false }] : [];
  };
  const placed = (found: readonly Fact[], isPlace: (sentence: Sentence, start: number) => boolean): Fact[] =>
    found.flatMap(({ value, spans }) => {
      const span = spans.find((one) => {
        const sentence = at(one);
        return sentence !== undefined && isPlace(sentence, one.start - sentence.span.start);
      });
      return span ? [{ value, spans: [span] }] : [];
    });
  const { companies, aliases, dates } = facts;
  const dated = dates.filter(({ role }) => role !== 'other');
  const undated = dates.filter(({ role }) => role === 'other');
  const names = [
    ...show(placed(companies, isContact), 'the name of the company where it gives its address', weights.stating),
    ...show(
      placed(
        companies,
        (sentence, start) => isOwnerLine(sentence.text.slice(0, start)) && isLine(sentences, sentence, mostInOwnerLine),
      ),
      'the name of the company that holds the rights in the text',
      weights.stating,
    ),
    ...show(companies, 'the name of a company', weights.supporting),
    ...show(aliases, 'who “we” is', weights.supporting),
  ];
  const dateLines = placed(undated, (sentence) => isDate(sentence.text) && isLine(sentences, sentence, 1));
  return new Map([
    ['effective-date', show([...dated, ...dateLines], 'the date of this version', weights.stating)],
    ['controller-identity', names],
  ]);
}

/** From either end of the text: the lines below its title and those at its foot. */
const nearEnd = 10;

/** "© 2020 Alder Ltd. All rights reserved." */
const mostInOwnerLine = 2;

/** Whether a sentence opens a line that stands alone (a block of so few sentences), below the title or at the end. */
function isLine(sentences: readonly Sentence[], { index, block, kind }: Sentence, most: number): boolean {
  if (kind === 'cell') return false;
  if (index >= nearEnd && index < sentences.length - nearEnd) return false;
  return sentences[index - 1]?.block !== block && sentences[index + most]?.block !== block;
}

/** "© 2019–2025 Alder Ltd": who holds the rights in a site is who runs it. */
function isOwnerLine(before: string): boolean {
  return /^\W*(?:copyright\s+)?(?:©|\(c\))[\s\d,–-]*$/i.test(before);
}

/** Nothing but a date. */
function isDate(text: string): boolean {
  return (
    text.length <= 30 && /^[\s(]*(?:\d[\w.,/ -]*|\p{L}{3,9}\.? \d{1,2}[\w, ]*|\d+ ?年[\d月日 ]*)[\s).]*$/u.test(text)
  );
}
