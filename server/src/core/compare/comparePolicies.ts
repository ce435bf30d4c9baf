import type { ChangeKind, RegimeId, Verification } from '../knowledge/types.ts';
import type { PolicyModel } from '../model.ts';
import type { Statement } from '../read/statement.ts';
import { type ClauseState, clauseState } from '../recognise/clauseState.ts';
import type { Span } from '../text/span.ts';
import { type StatedValue, statedValuesOf } from './statedValues.ts';

export interface ClauseChange {
  readonly clause: string;
  readonly before: ClauseState;
  readonly after: ClauseState;
  /** The strongest evidence in the later version, else in the earlier one. */
  readonly span?: Span;
}

/** What one version states and the other does not; the span is one of the version that states it. */
export interface Difference<T> {
  readonly change: 'added' | 'removed';
  readonly what: T;
  readonly span: Span;
}

/** What a chosen regime asks of who makes such a change. */
export interface ChangeDuty {
  readonly kind: ChangeKind;
  readonly regime: RegimeId;
  readonly duty: 'notice' | 'consent';
  readonly citation: string;
  readonly verified: Verification;
}

/** What changed from one version of a policy to the next. */
export interface PolicyComparison {
  /** In the order of a complete policy. */
  readonly clauses: readonly ClauseChange[];
  readonly statements: readonly Difference<Statement>[];
  readonly values: readonly Difference<StatedValue>[];
  /** Under the regimes of the later version. */
  readonly duties: readonly ChangeDuty[];
}

/**
 * Compares two versions of a policy by what they say, not by their words: a sentence that moves or is put differently is no
 * change. Statements are the same where actor, action, polarity, data and recipients are.
 */
export function comparePolicies(before: PolicyModel, after: PolicyModel): PolicyComparison {
  const values = differences(statedValuesOf(before), statedValuesOf(after), ({ kind, id, of }) =>
    [kind, id, ...of].join(' '),
  );
  return {
    clauses: clauseChanges(before, after),
    statements: differences(before.statements, after.statements, statementKey).map(({ change, what }) => ({
      change,
      what,
      span: what.span,
    })),
    values: values.map(({ change, what }) => ({ change, what, span: what.span })),
    duties: dutiesOf(values, after),
  };
}

function clauseChanges(before: PolicyModel, after: PolicyModel): readonly ClauseChange[] {
  return after.knowledge.clauses.flatMap(({ id }) => {
    const [was, is] = [clauseState(before, id), clauseState(after, id)];
    if (was === is) return [];
    const span = (is === 'missing' ? before : after).clauses.get(id)?.evidence[0]?.span;
    return [{ clause: id, before: was, after: is, ...(span && { span }) }];
  });
}

function statementKey({ actor, action, polarity, data, recipients }: Statement): string {
  const ids = (references: Statement['data']) => [...new Set(references.map(({ id }) => id))].sort().join('+');
  return [actor, action, polarity, ids(data), ids(recipients)].join(' ');
}

/** What one list has and the other has not, each once: first what was removed, then what was added. */
function differences<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string) {
  const firsts = (list: readonly T[]) => {
    const byKey = new Map<string, T>();
    for (const one of list) if (!byKey.has(keyOf(one))) byKey.set(keyOf(one), one);
    return byKey;
  };
  const [was, is] = [firsts(before), firsts(after)];
  const only = (these: ReadonlyMap<string, T>, others: ReadonlyMap<string, T>, change: 'added' | 'removed') =>
    [...these].flatMap(([key, what]) => (others.has(key) ? [] : [{ change, what }]));
  return [...only(was, is, 'removed'), ...only(is, was, 'added')];
}

/** Which duties the changes bring. What is removed brings none, but for a period or contact that is replaced. */
function dutiesOf(
  values: readonly { readonly change: 'added' | 'removed'; readonly what: StatedValue }[],
  { regimes, knowledge }: PolicyModel,
): readonly ChangeDuty[] {
  const kinds = new Set(values.flatMap(({ change, what }) => (change === 'added' ? [what.kind] : [])));
  return knowledge.changes
    .filter(({ kind }) => kinds.has(kind))
    .flatMap(({ kind, duties }) =>
      regimes.flatMap(({ id }) => {
        const duty = duties[id];
        return duty ? [{ kind, regime: id, ...duty }] : [];
      }),
    );
}
