import type { PolicyModel } from '../../../model.ts';
import { quantitiesIn } from '../../../read/quantitiesIn.ts';
import type { Sentence } from '../../../read/sentence.ts';
import type { Quantity } from '../../../read/statement.ts';
import { allMatches } from '../../../text/allMatches.ts';
import { knownText } from '../../../text/knownText.ts';
import type { StatedPeriod } from './findPeriodConflicts.ts';

/** The periods that a sentence states, each with the words that say what is kept for it. */
export function statedPeriods(policy: PolicyModel, sentence: Sentence): readonly StatedPeriod[] {
  const quantities = quantitiesIn(sentence, policy.document.language);
  // An age in the same sentence says whose data they are.
  if (quantities.some(({ role }) => role === 'age')) return [];
  const periods = quantities.filter(({ role }) => role === 'period');
  const [only] = periods;
  if (only && periods.length === 1) {
    const before = spokenOf(policy, sentence);
    const stated = { sentence, period: exactly(sentence, only) };
    return [before ? { ...stated, about: together(before, sentence) } : stated];
  }
  return partsOf(sentence).flatMap((part): readonly StatedPeriod[] => {
    const [start, end] = [sentence.span.start + part.from, sentence.span.start + part.to];
    const own = periods.filter(({ span }) => start <= span.start && span.end <= end);
    return own.length === 1 ? [{ sentence, period: own[0] as Quantity, about: partOf(sentence, part) }] : [];
  });
}

/** How many tokens lead up to the last period, and through it. */
export function tokensToPeriod(policy: PolicyModel, sentence: Sentence): number {
  const end = quantitiesIn(sentence, policy.document.language).findLast(({ role }) => role === 'period')?.span.end;
  if (end === undefined) return sentence.tokens.length;
  return sentence.tokens.filter((token) => sentence.span.start + token.start < end).length;
}

/** "How long do we keep recordings? For 90 days.", "Calls are recorded. The recordings are …": what the sentence goes on with. */
function spokenOf({ sentences }: PolicyModel, sentence: Sentence): Sentence | undefined {
  const before = sentences[sentence.index - 1];
  if (sentence.kind !== 'sentence' || before?.kind !== 'sentence' || before.block !== sentence.block) return undefined;
  return /[?？]\s*$/.test(before.text) || /^(?:the|they|these|those|it|this)\b/i.test(sentence.text)
    ? before
    : undefined;
}

function together(before: Sentence, sentence: Sentence): Sentence {
  return { ...sentence, tokens: [...before.tokens, ...sentence.tokens] };
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** "Invoices: ten years; call recordings: two years; …": one part for each thing. */
function partsOf({ text }: Sentence): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { index } of allMatches(/[;；]/g, text)) {
    parts.push({ from, to: index });
    from = index + 1;
  }
  return from === 0 ? [] : [...parts, { from, to: text.length }];
}

function partOf(sentence: Sentence, { from, to }: Part): Sentence {
  const text = sentence.text.slice(from, to);
  const tokens = sentence.tokens.filter(({ start, end }) => from <= start && end <= to);
  return { ...sentence, text, tokens, known: knownText(text) };
}

/** "满一年后删除": what is deleted when the period is full is kept for that period, not for at least that. */
function exactly({ text }: Sentence, period: Quantity): Quantity {
  return period.bound === 'at-least' &&
    /满[^，。；]{1,10}(?:后|时|即|的)?[^，。；]{0,8}(?:删除|销毁|清除|匿名)/.test(text)
    ? { ...period, bound: 'exact' }
    : period;
}
