import type { ChangeKind } from '../knowledge/types.ts';
import type { PolicyModel } from '../model.ts';
import type { Fact } from '../read/facts.ts';
import { listedThings } from '../read/listedThings.ts';
import { quantitiesIn } from '../read/quantitiesIn.ts';
import type { Action, Quantity, Statement } from '../read/statement.ts';
import { contains, type Span } from '../text/span.ts';

/** Something that a policy says of the practice of the company: a data type that it collects, a recipient, a period. */
export interface StatedValue {
  readonly kind: ChangeKind;
  /** Id in an ontology, or the value itself. */
  readonly id: string;
  /** For a period the types of data that it holds for. */
  readonly of: readonly string[];
  /** Where it is stated first. */
  readonly span: Span;
}

const taking: ReadonlySet<Action> = new Set(['collect', 'use', 'store', 'track', 'access']);
const giving: ReadonlySet<Action> = new Set(['share', 'sell', 'publish']);
const keeping: ReadonlySet<Action> = new Set(['retain', 'store', 'delete', 'anonymise']);

/** All of them, in the order of the text for each kind; what is denied is not stated. */
export function statedValuesOf(policy: PolicyModel): readonly StatedValue[] {
  const { statements, facts } = policy;
  const affirmed = statements.filter(({ polarity }) => polarity === 'positive');
  const taken = affirmed.filter(isTaking);
  const listed = listedThings(policy).filter(({ statement }) => taken.includes(statement));
  return [
    ...[...taken, ...listed].flatMap(({ data }) => data.map((type) => named('data', type))),
    ...[...taken, ...listed].flatMap(({ purposes }) => purposes.map((purpose) => named('purpose', purpose))),
    ...affirmed
      .filter(({ action }) => giving.has(action))
      .flatMap(({ recipients }) => recipients.map((recipient) => named('recipient', recipient))),
    ...namedRecipients(policy).map((company) => named('recipient', company)),
    ...affirmed
      .filter(({ action }) => action === 'transfer-abroad')
      .map(({ span }) => named('abroad', { id: '', span })),
    ...statements.filter(({ action }) => keeping.has(action)).flatMap(periodsOf),
    ...agesOf(policy),
    ...firstPlaces(facts.companies).map((company) => named('controller', company)),
    ...firstPlaces([...facts.emails, ...facts.phones, ...facts.addresses]).map((contact) => named('contact', contact)),
  ];
}

function named(kind: ChangeKind, { id, span }: { readonly id: string; readonly span: Span }): StatedValue {
  return { kind, id, of: [], span };
}

function firstPlaces(facts: readonly Fact[]): readonly { readonly id: string; readonly span: Span }[] {
  return facts.flatMap(({ value, spans: [span] }) => (span ? [{ id: value, span }] : []));
}

function isTaking({ action, actor }: Statement): boolean {
  return actor === 'we' && taking.has(action);
}

/** Clauses whose sections tell who gets data. */
const ofRecipients = ['sharing-recipients', 'processors', 'third-party-sdk', 'cross-border-transfer'];

/** Companies that are named where the policy tells who gets data, as in a table of providers: no statement names them. */
function namedRecipients({ facts, clauses, sections, document }: PolicyModel) {
  const evidence = ofRecipients.flatMap((id) => clauses.get(id)?.evidence ?? []);
  const told = sections
    .filter(({ kind }) => kind !== 'root')
    .map(({ blocks: [from, to] }) => ({
      start: document.blocks[from]?.span.start ?? 0,
      end: document.blocks[to - 1]?.span.end ?? 0,
    }))
    .filter((body) => evidence.some(({ span }) => contains(body, span)));
  return facts.otherCompanies.flatMap(({ value, spans }) => {
    const span = spans.find((one) => told.some((body) => contains(body, one)));
    return span ? [{ id: value, span }] : [];
  });
}

function periodsOf({ data, quantities }: Statement): readonly StatedValue[] {
  const of = [...new Set(data.map(({ id }) => id))].sort();
  return quantities
    .filter(({ role }) => role === 'period')
    .map((quantity) => ({ kind: 'period', id: idOf(quantity), of, span: quantity.span }));
}

/** Ages, whatever is said of them: from which age one may use the service, below which nothing is collected. */
function agesOf({ sentences, document }: PolicyModel): readonly StatedValue[] {
  return sentences.flatMap((sentence) =>
    quantitiesIn(sentence, document.language)
      .filter(({ role }) => role === 'age')
      .map((quantity) => named('age', { id: idOf(quantity), span: quantity.span })),
  );
}

function idOf({ value, unit }: Quantity): string {
  return `${value} ${unit}`;
}
