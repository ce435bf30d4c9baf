import { parseCondition, signalsOf } from '../../src/core/knowledge/condition.ts';
import type { Knowledge } from '../../src/core/knowledge/knowledge.ts';
import { type Bilingual, type ClauseType, type OntologyNode, regimeIds } from '../../src/core/knowledge/types.ts';
import { hasHan, PatternIndex } from '../../src/core/recognise/patternIndex.ts';
import { placeOf } from './shape.ts';

/** Checks what no single file can show: that ids, conditions and placeholders of all files fit together. */
export function checkKnowledge(knowledge: Knowledge): void {
  const signals = new Set(knowledge.signals.map((signal) => signal.id));
  const placeholders = new Set(knowledge.placeholders.map((placeholder) => placeholder.id));
  const orders = new Map<number, string>();

  for (const clause of knowledge.clauses) {
    const taken = orders.get(clause.order);
    if (taken) placeOf(clause).report(`order ${clause.order} is that of “${taken}” too`);
    orders.set(clause.order, clause.id);
    checkUnique(clause.elements, 'element');
    checkUnique(clause.variants, 'variant');
    checkConditions(clause, signals);
    checkElements(clause);
    for (const part of [clause.text, ...clause.variants]) {
      checkPlaceholders(part, part.en, placeholders);
      checkPlaceholders(part, part.zh, placeholders);
    }
  }
  checkUnique(knowledge.signals, 'signal');
  checkReferences(knowledge, signals);
  checkUnique(knowledge.placeholders, 'placeholder');
  for (const id of regimeIds) {
    if (!knowledge.regimes.some((regime) => regime.id === id)) {
      throw new Error(`regimes/${id}.yaml is missing`);
    }
  }
  checkPatterns(knowledge);
  for (const ontology of [knowledge.dataTypes, knowledge.recipients, knowledge.purposes]) checkOntology(ontology);
}

/** Ids by which one entry names another. */
function checkReferences(knowledge: Knowledge, signals: ReadonlySet<string>): void {
  const clauses = new Map(knowledge.clauses.map((clause) => [clause.id, clause]));
  for (const signal of knowledge.signals) {
    for (const id of signal.impliedBy) if (!signals.has(id)) placeOf(signal).report(`“${id}” is no signal`);
    for (const id of signal.clauses) if (!clauses.has(id)) placeOf(signal).report(`“${id}” is no clause type`);
  }
  checkUnique(knowledge.exceptionItems, 'item');
  const items = new Set(knowledge.exceptionItems.map((item) => item.id));
  for (const list of knowledge.exceptionLists) {
    if (!clauses.has(list.clause)) placeOf(list).report(`“${list.clause}” is no clause type`);
    for (const id of list.items)
      if (!items.has(id)) placeOf(list).report(`“${id}” is no item of exceptions/items.yaml`);
  }
  for (const clause of knowledge.clauses) {
    for (const stand of clause.satisfiedBy) {
      const other = clauses.get(stand.clause);
      if (!other) placeOf(stand).report(`“${stand.clause}” is no clause type`);
      else if (stand.element && !other.elements.some((element) => element.id === stand.element)) {
        placeOf(stand).report(`“${stand.element}” is no element of “${stand.clause}”`);
      }
    }
    for (const element of clause.elements) {
      for (const id of element.satisfiedBy) {
        if (!clause.elements.some((other) => other.id === id))
          placeOf(element).report(`“${id}” is no element of the clause`);
      }
    }
  }
}

function checkConditions(clause: ClauseType, signals: ReadonlySet<string>): void {
  for (const requirement of Object.values(clause.levels)) {
    const place = placeOf(requirement);
    if (requirement.level === 'conditional' && !requirement.condition)
      place.report('a conditional clause needs a condition');
    if (requirement.level === 'required' && requirement.condition) place.report('a required clause has no condition');
    checkCondition(requirement, signals);
  }
  for (const element of clause.elements) checkCondition(element, signals);
  if (clause.elsewhere !== undefined && !signals.has(clause.elsewhere))
    placeOf(clause).report(`“${clause.elsewhere}” is no signal of signals.yaml`);
}

function checkCondition(owner: { readonly condition?: string }, signals: ReadonlySet<string>): void {
  if (!owner.condition) return;
  const place = placeOf(owner);
  try {
    for (const id of signalsOf(parseCondition(owner.condition))) {
      if (!signals.has(id)) place.report(`the condition names “${id}”, which is no signal of signals.yaml`);
    }
  } catch (error) {
    place.report((error as Error).message);
  }
}

function checkElements(clause: ClauseType): void {
  for (const element of clause.elements) {
    for (const regime of Object.keys(element.asked) as (keyof typeof element.asked)[]) {
      const place = placeOf(element);
      if (!clause.levels[regime])
        place.report(`“${element.id}” is asked by ${regime}, which does not ask for the clause`);
      else if (element.asked[regime] === 'required' && !element.citations[regime]) {
        place.report(`“${element.id}” is required by ${regime} without a citation`);
      }
    }
    // What cannot be found would be reported as lacking everywhere.
    const required = Object.values(element.asked).includes('required');
    for (const language of ['en', 'zh'] as const) {
      if (required && element.cues[language].length === 0) {
        placeOf(element).report(`“${element.id}” is required somewhere and has no ${language} cues to find it by`);
      }
    }
  }
}

function checkPlaceholders(part: object, template: string, known: ReadonlySet<string>): void {
  for (const [whole, name] of template.matchAll(/\{\{([^{}]*)\}?\}?/g)) {
    if (!/^\{\{[A-Z][A-Z0-9_]*\}\}$/.test(whole))
      placeOf(part).report(`“${whole.trim()}” is no placeholder: write {{NAME}}`);
    else if (!known.has(name as string)) placeOf(part).report(`{{${name}}} does not stand in placeholders.yaml`);
  }
}

function checkUnique(items: readonly { readonly id: string }[], what: string): void {
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item.id)) placeOf(item).report(`${what} “${item.id}” stands here twice`);
    seen.add(item.id);
  }
}

/** Every pattern must be readable and name word classes that exist. */
function checkPatterns(knowledge: Knowledge): void {
  const check = (owner: object, patterns: Bilingual<readonly string[]>) => {
    for (const language of ['en', 'zh'] as const) {
      try {
        new PatternIndex(
          patterns[language].map((source) => ({ source, language, label: '' })),
          knowledge,
        ).check();
      } catch (error) {
        placeOf(owner).report((error as Error).message);
      }
    }
  };
  for (const clause of knowledge.clauses) {
    for (const patterns of [clause.headings, clause.cues, clause.denials, clause.confusable]) check(clause, patterns);
    for (const element of clause.elements) check(element, element.cues);
  }
  for (const signal of knowledge.signals) for (const patterns of [signal.triggers, signal.not]) check(signal, patterns);
  for (const wording of knowledge.wordings)
    for (const patterns of [wording.patterns, wording.unless]) check(wording, patterns);
  for (const [stance, plain] of Object.entries(knowledge.plainStances)) {
    if (!knowledge.stances.en.stances.includes(stance))
      placeOf(plain).report(`“${stance}” has no examples in stances/`);
  }
  for (const [name, guard] of Object.entries(knowledge.guards))
    if (Object.hasOwn(knowledge.remarks, name)) placeOf(guard).report(`“${name}” is a remark too`);
  for (const said of [knowledge.plainStances, knowledge.remarks, knowledge.guards]) {
    for (const words of Object.values(said)) {
      check(words, words.patterns);
      if (words.unless) check(words, words.unless);
    }
  }
  for (const [name, list] of Object.entries(knowledge.lexicons)) {
    if (name.startsWith('people-') && name !== 'people-limits' && !list.region)
      placeOf(list).report(`“${name}” names the people of a place and needs a region`);
  }
  for (const list of knowledge.exceptionLists) check(list, list.leadIns);
  for (const item of knowledge.exceptionItems)
    for (const patterns of [item.cues, item.essential]) check(item, patterns);
  for (const regime of knowledge.regimes) {
    const lists = [...regime.people, ...(regime.companyForms ? [regime.companyForms.list] : [])];
    for (const name of lists) if (!knowledge.lexicons[name]) placeOf(regime).report(`“${name}” is no lexicon`);
    const sources = regime.signs.flatMap((sign) => [sign.pattern, ...sign.unless]);
    check(regime, { en: sources.filter((source) => !hasHan(source)), zh: sources.filter(hasHan) });
  }
}

/** Parents must exist, and no node may be its own ancestor. */
function checkOntology(nodes: readonly OntologyNode[]): void {
  checkUnique(nodes, 'id');
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) {
    for (const parent of node.parents) {
      if (!byId.has(parent)) placeOf(node).report(`“${parent}” is no id of this file`);
    }
    const above = new Set<string>();
    const open = [...node.parents];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === node.id) {
        placeOf(node).report(`“${node.id}” is above itself`);
        break;
      }
      if (above.has(id)) continue;
      above.add(id);
      open.push(...(byId.get(id)?.parents ?? []));
    }
  }
}
