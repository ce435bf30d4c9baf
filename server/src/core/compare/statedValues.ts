import type { ChangeKind } from '../knowledge/types.ts';
import type { PolicyModel } from '../model.ts';
import type { Fact } from '../read/facts.ts';
import type { Action, Statement } from '../read/statement.ts';
import type { Span } from '../text/span.ts';

/** Something that a policy says of the practice of the company: a data type that it collects, a recipient, a period. */
export interface StatedValue {
  readonly kind: ChangeKind;
  /** Id in an ontology, or the value itself; for a period with the data that it holds for. */
  readonly id: string;
  /** Where it is stated first. */
  readonly span: Span;
}

const taking: ReadonlySet<Action> = new Set(['collect', 'use', 'store', 'track', 'access']);
const giving: ReadonlySet<Action> = new Set(['share', 'sell', 'publish']);
const keeping: ReadonlySet<Action> = new Set(['retain', 'store', 'delete', 'anonymise']);

/** All of them, in the order of the text for each kind; what is denied is not stated. */
export function statedValuesOf({ statements, facts }: PolicyModel): readonly StatedValue[] {
  const affirmed = statements.filter(({ polarity }) => polarity === 'positive');
  const named = (kind: ChangeKind, { id, span }: { readonly id: string; readonly span: Span }) => ({ kind, id, span });
  return [
    ...affirmed.filter(isTaking).flatMap(({ data }) => data.map((type) => named('data', type))),
    ...affirmed.filter(isTaking).flatMap(({ purposes }) => purposes.map((purpose) => named('purpose', purpose))),
    ...affirmed
      .filter(({ action }) => giving.has(action))
      .flatMap(({ recipients }) => recipients.map((recipient) => named('recipient', recipient))),
    ...affirmed
      .filter(({ action }) => action === 'transfer-abroad')
      .map(({ span }) => named('abroad', { id: '', span })),
    ...statements.filter(({ action }) => keeping.has(action)).flatMap(periodsOf),
    ...firstPlaces(facts.companies).map((company) => named('controller', company)),
    ...firstPlaces([...facts.emails, ...facts.phones, ...facts.addresses]).map((contact) => named('contact', contact)),
  ];
}

function firstPlaces(facts: readonly Fact[]): readonly { readonly id: string; readonly span: Span }[] {
  return facts.flatMap(({ value, spans: [span] }) => (span ? [{ id: value, span }] : []));
}

function isTaking({ action, actor }: Statement): boolean {
  return actor === 'we' && taking.has(action);
}

function periodsOf({ data, quantities }: Statement): readonly StatedValue[] {
  const of = [...new Set(data.map(({ id }) => id))].sort().join(', ');
  return quantities
    .filter(({ role }) => role === 'period')
    .map(({ value, unit, span }) => ({ kind: 'period', id: `${value} ${unit}${of ? ` ${of}` : ''}`, span }));
}
