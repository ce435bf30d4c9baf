import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { PolicyModel } from '../../model.ts';
import type { Sentence } from '../../read/sentence.ts';
import { PatternIndex } from '../../recognise/patternIndex.ts';
import type { Span } from '../../text/span.ts';

/** A stance that a sentence takes: "consent can be withdrawn at any time". */
export interface Position {
  /** Name of the lexicon `says-<name>` whose pattern it was recognised by. */
  readonly name: string;
  readonly sentence: Sentence;
  /** The whole sentence, in the document. */
  readonly span: Span;
  /** What matched, in the document. */
  readonly match: Span;
}

const prefix = 'says-';
const indices = new WeakMap<Knowledge, PatternIndex<string>>();
const read = new WeakMap<PolicyModel, ReadonlyMap<string, readonly Position[]>>();

/**
 * The sentences that take a stance, in the order of the text.
 *
 * A stance is a lexicon `says-<name>`; where the sentence also matches `says-<name>-not` it does not take it. Questions,
 * headings and what is told of others ("many sites use cookies") take none.
 */
export function positionsOf(policy: PolicyModel, name: string): readonly Position[] {
  let positions = read.get(policy);
  if (!positions) {
    positions = readAll(policy);
    read.set(policy, positions);
  }
  return positions.get(name) ?? [];
}

/** Whether the sentence takes the stance. */
export function takes(policy: PolicyModel, sentence: number, name: string): boolean {
  return positionsOf(policy, name).some((position) => position.sentence.index === sentence);
}

function readAll(policy: PolicyModel): ReadonlyMap<string, readonly Position[]> {
  const index = indexOf(policy.knowledge);
  const positions = new Map<string, Position[]>();
  for (const sentence of policy.sentences) {
    if (sentence.kind === 'heading' || /[?？]\s*$/.test(sentence.text)) continue;
    const leadIn = sentence.leadIn === undefined ? undefined : policy.sentences[sentence.leadIn];
    const hits = new Map(index.match(sentence, leadIn).map(({ label, span }) => [label, span]));
    if (hits.has('others')) continue;
    for (const [name, span] of hits) {
      if (name.endsWith('-not') || hits.has(`${name}-not`)) continue;
      const { start } = sentence.span;
      const match = { start: start + span.start, end: start + span.end };
      const list = positions.get(name) ?? [];
      list.push({ name, sentence, span: sentence.span, match });
      positions.set(name, list);
    }
  }
  return positions;
}

function indexOf(knowledge: Knowledge): PatternIndex<string> {
  const known = indices.get(knowledge);
  if (known) return known;
  const patterns = Object.entries(knowledge.lexicons)
    .filter(([name]) => name.startsWith(prefix))
    .flatMap(([name, list]) =>
      (['en', 'zh'] as const).flatMap((language) =>
        list[language].map((source) => ({ source, language, label: name.slice(prefix.length) })),
      ),
    );
  const index = new PatternIndex(patterns, knowledge);
  indices.set(knowledge, index);
  return index;
}
