import type { Severity } from '../../config/config.ts';
import type { PolicyModel } from '../../model.ts';
import { subsumes } from '../../read/ontology.ts';
import type { Sentence } from '../../read/sentence.ts';
import type { Qualifier, Reference, Statement } from '../../read/statement.ts';
import type { Span } from '../../text/span.ts';
import { takes } from './readPositions.ts';
import { sameScope } from './sameScope.ts';
import { commonData, mentionedData } from './sharedTopic.ts';

/** A denial and an assertion that cannot both be true. */
export interface Opposition {
  readonly denial: Statement;
  readonly assertion: Statement;
  /** The data that both speak of. */
  readonly data: Reference | undefined;
  readonly recipient?: Reference | undefined;
  /** One step lower where one of them is hedged, or the assertion only a narrower case of the denial. */
  readonly softened: boolean;
}

/**
 * Whether a denial and an assertion speak of the same thing, with none of the reasons why they may stand together:
 * exceptions that cover the other, other people, products or territories, other data, conditions left to the reader or
 * the law, a restriction that follows at once, or what only some of the data are said of.
 */
export function oppose(policy: PolicyModel, denial: Statement, assertion: Statement): Opposition | undefined {
  if (!isAssertable(denial) || !isAssertable(assertion)) return undefined;
  if (denial.sentence === assertion.sentence || isLocal(policy, denial)) return undefined;
  if (!sameScope(policy, denial.sentence, assertion.sentence)) return undefined;
  if (followsAtOnce(policy, denial.sentence, assertion.sentence)) return undefined;
  if (isExcepted(policy, denial, assertion)) return undefined;
  if (assertion.conditions.some(isReadersOrLaws) || assertion.exceptions.some(isReadersOrLaws)) return undefined;
  const { knowledge } = policy;
  if (isLimited(policy, denial, assertion)) return undefined;
  if (isAnonymous(policy, assertion.data) !== isAnonymous(policy, denial.data)) return undefined;
  const data = commonData(
    knowledge,
    denial.data,
    assertion.data.length > 0 ? assertion.data : sentenceData(policy, assertion),
  );
  if (!data) return undefined;
  return { denial, assertion, data, softened: denial.hedged || assertion.hedged };
}

/** "Such data is not forwarded": said of what was named before, which may be anything. */
function isLocal({ document }: PolicyModel, { data, span }: Statement): boolean {
  const text = document.prose.slice(span.start, span.end);
  return (
    /\bsuch (?!as)/i.test(text) ||
    (data.every(({ id }) => id === 'personal-information') &&
      /^\W*(?:(?:and|but|or) )?(?:(?:all|any|none) of )?(?:this|these|those|that|it|they)\b|^(?:这些|该等|此类|上述)/i.test(
        text,
      ))
  );
}

/** Said of the thing as such, not of some of it, and not of what is to come. */
export function isAssertable(statement: Statement): boolean {
  return !statement.restrictive && statement.actor !== 'anyone';
}

/** Where a statement names no data ("these are shared with advertisers"), those that its sentence names. */
function sentenceData(policy: PolicyModel, { sentence, span }: Statement): readonly Reference[] {
  const found = policy.sentences[sentence];
  return found ? mentionedData(policy, found).map((id) => ({ id, span })) : [];
}

/** "not for marketing", "not in a form that …", what is aggregated: the two do not meet. */
function isLimited(policy: PolicyModel, denial: Statement, assertion: Statement): boolean {
  // What limits a statement may stand behind it: "… for the purpose of advertising".
  const text = ({ span, sentence }: Statement) =>
    policy.document.prose.slice(span.start, policy.sentences[sentence]?.span.end ?? span.end);
  const whole = (statement: Statement) => policy.sentences[statement.sentence]?.text ?? '';
  if (
    /\bin (?:a|any) (?:manner|way|form)\b|\bso that\b|\b(?:that|which|to) (?:\w+ )?(?:identif\w+)\b|\b(?:with|to) us\b|\bfor (?:their|its|any|direct|cross|the purposes?|marketing|advertising|commercial)\b|\bpurposes\b|用于/i.test(
      text(denial),
    )
  ) {
    return !denial.purposes.some(({ id }) => assertion.purposes.some((other) => other.id === id));
  }
  if (/^\W*in (?:this|that|such) (?:context|case)\b/i.test(whole(denial))) return true;
  return /\b(?:aggregated?|de-?identified|anonymi[sz]ed|anonymous|pseudonymi[sz]ed|statistical|hashed)\b|匿名|去标识|汇总|统计数据/i.test(
    whole(assertion),
  );
}

/** Whether the references are of data that no longer show a person. */
export function isAnonymous(policy: PolicyModel, data: readonly Reference[]): boolean {
  return (
    data.some(({ id }) => id === 'anonymous') &&
    data.every(
      ({ id }) =>
        id === 'anonymous' || id === 'personal-information' || subsumes(policy.knowledge, 'dataTypes', 'anonymous', id),
    )
  );
}

function isReadersOrLaws({ kind }: Qualifier): boolean {
  return kind === 'consent' || kind === 'law' || kind === 'request' || kind === 'choice';
}

/** Whether an exception of the denial covers the assertion, or may: only one that plainly speaks of something else does not. */
function isExcepted(policy: PolicyModel, denial: Statement, assertion: Statement): boolean {
  if (denial.exceptions.length === 0 && denial.conditions.length === 0) return false;
  if (denial.conditions.some(({ kind }) => kind !== 'necessity')) return true;
  if (takes(policy, assertion.sentence, 'exceptions-list')) return true;
  return (
    denial.exceptions.some(({ kind }) => kind !== 'law') ||
    (denial.exceptions.length > 0 && assertion.conditions.length > 0)
  );
}

/** "We do not share your data. However, …": the second restricts the first. */
export function followsAtOnce(policy: PolicyModel, a: number, b: number): boolean {
  const [first, second] = a < b ? [a, b] : [b, a];
  const [x, y] = [policy.sentences[first] as Sentence, policy.sentences[second] as Sentence];
  if (x.block !== y.block || second - first > 2) return false;
  return /^(?:\s|[“"'(])*(?:however|but|nevertheless|that said|nonetheless|only|except|otherwise|in such|in this|in these|但|不过|然而)/i.test(
    y.text,
  );
}

/** Turns oppositions into one finding for each denial: on the last sentence that has part in it, the others related. */
export interface Grouped<T> {
  readonly last: Statement;
  readonly others: readonly Statement[];
  readonly members: readonly T[];
}

/** Groups oppositions by their denial. */
export function groupByDenial<T extends Pick<Opposition, 'denial' | 'assertion'>>(
  oppositions: Iterable<T>,
): readonly Grouped<T>[] {
  const byDenial = new Map<number, T[]>();
  for (const opposition of oppositions) {
    const key = opposition.denial.sentence;
    const group = byDenial.get(key);
    if (!group) byDenial.set(key, [opposition]);
    else if (!group.some(({ assertion }) => assertion.sentence === opposition.assertion.sentence))
      group.push(opposition);
  }
  return [...byDenial.values()].map((members) => {
    const all = [(members[0] as T).denial, ...members.map(({ assertion }) => assertion)].sort(
      (a, b) => a.span.start - b.span.start,
    );
    return { last: all.at(-1) as Statement, others: all.slice(0, -1), members };
  });
}

/** The span of the sentence that a statement stands in: what a finding marks. */
export function sentenceSpan(policy: PolicyModel, statement: Pick<Statement, 'sentence'>): Span {
  return (policy.sentences[statement.sentence] as Sentence).span;
}

/** One step less. */
export function lower(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : severity === 'warning' ? 'information' : 'hint';
}
