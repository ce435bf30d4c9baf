import type { Knowledge } from '../knowledge/knowledge.ts';
import type { OntologyNode } from '../knowledge/types.ts';

export type OntologyName = 'dataTypes' | 'recipients' | 'purposes';

const ancestors = new WeakMap<readonly OntologyNode[], ReadonlyMap<string, ReadonlySet<string>>>();

/** @returns the kinds that hold `id`, itself included; only itself where the ontology does not know it. */
export function kindsOf(knowledge: Knowledge, ontology: OntologyName, id: string): ReadonlySet<string> {
  const nodes = knowledge[ontology];
  let known = ancestors.get(nodes);
  if (!known) {
    known = closure(nodes);
    ancestors.set(nodes, known);
  }
  return known.get(id) ?? new Set([id]);
}

/** Whether everything that is a `narrow` is a `wide`. */
export function subsumes(knowledge: Knowledge, ontology: OntologyName, wide: string, narrow: string): boolean {
  return wide === narrow || kindsOf(knowledge, ontology, narrow).has(wide);
}

/** Whether one of the two holds the other. */
export function related(knowledge: Knowledge, ontology: OntologyName, a: string, b: string): boolean {
  return subsumes(knowledge, ontology, a, b) || subsumes(knowledge, ontology, b, a);
}

function closure(nodes: readonly OntologyNode[]): ReadonlyMap<string, ReadonlySet<string>> {
  const parents = new Map(nodes.map((node) => [node.id, node.parents]));
  const collect = (id: string, into: Set<string>): Set<string> => {
    if (into.has(id)) return into;
    into.add(id);
    for (const parent of parents.get(id) ?? []) collect(parent, into);
    return into;
  };
  return new Map(nodes.map((node) => [node.id, collect(node.id, new Set())]));
}
