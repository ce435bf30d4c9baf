import type { PolicyModel } from '../../model.ts';
import { numerals, ordinals } from '../../read/grammar/numerals.ts';
import { quantitiesIn } from '../../read/quantitiesIn.ts';
import type { Sentence } from '../../read/sentence.ts';
import type { Quantity } from '../../read/statement.ts';
import { type Remark, remarksOf, says } from '../../recognise/readRemarks.ts';
import { hanDigits } from '../../text/numerals.ts';
import { type Span, span } from '../../text/span.ts';
import { defineRule, type Fix, type Related } from '../rule.ts';
import { positionsOf } from './common/readPositions.ts';
import { sameActivity } from './common/sameActivity.ts';
import { sameScope } from './common/sameScope.ts';

/** The age below which a person is a child, or below which a parent has to agree, differs. */
export const contradictionAgeThreshold = defineRule({
  id: 'contradiction/age-threshold',
  summary: { en: 'One rule has one age.', zh: '同一规则只有一个年龄界限。' },
  severity: 'warning',
  *check(policy) {
    for (const role of ['child-definition', 'child-consent-age', 'child-collection-age', 'minimum-age']) {
      const ages = agesOf(policy, role);
      for (const [i, later] of ages.entries()) {
        const earlier = ages.slice(0, i).filter((age) => differs(policy, age, later));
        if (earlier.length === 0) continue;
        yield {
          message: 'conflict',
          span: later.position.span,
          data: { age: later.quantity.value, other: earlier[0]?.quantity.value ?? '' },
          related: earlier.map(({ position, quantity }) => ({
            span: position.span,
            message: 'other',
            data: { age: quantity.value },
          })),
        };
      }
    }
  },
  fixes(finding, policy): readonly Fix[] {
    const [other] = finding.related;
    if (!other) return [];
    const own = numbersOf(policy, finding);
    const theirs = numbersOf(policy, other);
    return [replaceNumbers(own, theirs), replaceNumbers(theirs, own)].filter(({ edits }) => edits.length > 0);
  },
});

interface StatedAge {
  readonly position: Remark;
  readonly quantity: Quantity;
}

/** Ages stand in many sentences on children. */
const leastCertainty = 2.5;

function agesOf(policy: PolicyModel, role: string): readonly StatedAge[] {
  const isLeast = role === 'minimum-age';
  const stated =
    isLeast || role === 'child-definition'
      ? remarksOf(policy, role)
      : positionsOf(policy, role).filter(({ certainty }) => certainty >= leastCertainty);
  return stated.flatMap((position) => {
    const ages = quantitiesIn(position.sentence, policy.document.language).filter(
      ({ role: kind, bound }) => kind === 'age' && bound !== (isLeast ? 'at-most' : 'at-least'),
    );
    return new Set(ages.map(({ value }) => value)).size === 1 ? [{ position, quantity: ages[0] as Quantity }] : [];
  });
}

function differs(policy: PolicyModel, a: StatedAge, b: StatedAge): boolean {
  const [x, y] = [a.position.sentence, b.position.sentence];
  return (
    a.quantity.value !== b.quantity.value &&
    x.index !== y.index &&
    isMinor(x.text) === isMinor(y.text) &&
    sameDeed(policy, x, y) &&
    sameActivity(x, y) &&
    sameActivity(y, x) &&
    sameScope(policy, x.index, y.index, { ignoreGroups: true })
  );
}

/** A minor and a child may be two things: the one named first, or the one that somebody counts as, is what it is about. */
function isMinor(text: string): boolean {
  const regarded = /(?:视为|认定为|即为)(儿童|未成年)/.exec(text)?.[1];
  if (regarded) return regarded === '未成年';
  return /^(?:minors?|未成年)/i.test(/\b(?:minors?|child(?:ren)?)\b|未成年|儿童/i.exec(text)?.[0] ?? '');
}

/** From which age the service may be used is one rule, up to which age data are collected with consent is another. */
function sameDeed(policy: PolicyModel, a: Sentence, b: Sentence): boolean {
  const isOfData = ({ index }: Sentence) => says(policy, index, 'of-handling-data');
  const isOfUse = (one: Sentence) => says(policy, one.index, 'of-age-or-with-consent') && !isOfData(one);
  return !(isOfUse(a) && isOfData(b)) && !(isOfUse(b) && isOfData(a));
}

/** An age with the places where its number stands. */
interface WrittenAge {
  readonly age: number;
  readonly numbers: readonly { readonly place: Span; readonly words: string }[];
}

/** Where the age that a finding tells of is written in the sentence that it marks. */
function numbersOf({ sentences, document }: PolicyModel, { span: marked, message }: Related): WrittenAge {
  const age = Number(message.data.age);
  const sentence = sentences.find((one) => one.span.start === marked.start && one.span.end === marked.end);
  const told = sentence ? quantitiesIn(sentence, document.language) : [];
  const numbers = told
    .filter(({ role, value }) => role === 'age' && value === age)
    .flatMap(({ span: { start } }) => {
      const match = written.exec(document.text.slice(start, marked.end));
      if (!match) return [];
      const [words] = match;
      return [{ place: span(start + match.index, start + match.index + words.length), words }];
    });
  return { age, numbers };
}

const inWords = [...Object.entries(numerals).filter(([, value]) => value > 4), ...Object.entries(ordinals)]
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length)
  .join('|');
/** The number of an age, in whatever form: "16", "16th", "twenty-one", "sixteen (16)", "十六". */
const written = new RegExp(
  `(?:\\d+(?:st|nd|rd|th)?|\\b(?:${inWords})(?:[ -]one)?\\b|[${hanDigits}]+)(?:\\s*[(（]\\d+[)）])?`,
  'i',
);

/** Puts the number of `from` in the place of that of `at`. */
function replaceNumbers(at: WrittenAge, from: WrittenAge): Fix {
  return {
    title: { id: 'use-age', data: { age: from.age, instead: at.age } },
    kind: 'suggestion',
    edits: at.numbers.map(({ place, words }) => ({
      span: place,
      newText: /(?:st|nd|rd|th)$/i.test(words) ? ordinal(from.age) : String(from.age),
    })),
  };
}

/** 16 → "16th"; ages end at 21. */
function ordinal(age: number): string {
  return age === 21 ? '21st' : `${age}th`;
}
