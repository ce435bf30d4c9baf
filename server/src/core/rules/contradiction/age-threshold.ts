import type { PolicyModel } from '../../model.ts';
import { quantitiesIn } from '../../read/quantitiesIn.ts';
import type { Sentence } from '../../read/sentence.ts';
import type { Quantity } from '../../read/statement.ts';
import { type Remark, remarksOf, says } from '../../recognise/readRemarks.ts';
import type { Fix } from '../rule.ts';
import { defineRule } from '../rule.ts';
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
    const own = quantityIn(policy, finding.span);
    const theirs = quantityIn(policy, other.span);
    if (!own || !theirs) return [];
    return [replaceNumber(policy, own, theirs), replaceNumber(policy, theirs, own)];
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

function quantityIn(policy: PolicyModel, span: Remark['span']): Quantity | undefined {
  const sentence = policy.sentences.find((one) => one.span.start === span.start && one.span.end === span.end);
  return sentence && quantitiesIn(sentence, policy.document.language).find(({ role }) => role === 'age');
}

/** Puts the number of `from` in the place of that of `at`. */
function replaceNumber(policy: PolicyModel, at: Quantity, from: Quantity): Fix {
  const text = policy.document.text.slice(at.span.start, at.span.end);
  return {
    title: { id: 'use-age', data: { age: from.value, instead: at.value } },
    kind: 'suggestion',
    edits: [{ span: at.span, newText: text.replace(/\d+|\p{L}*teenth?|[一二三四五六七八九十]+/u, String(from.value)) }],
  };
}
