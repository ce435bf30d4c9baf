import type { Features } from '../../src/core/recognise/stances/stanceFeatures.ts';
import { scaleOf } from '../../src/core/recognise/stances/stanceModel.ts';

/** A passage to learn from. */
export interface Example {
  readonly features: Features;
  /** The stance that it takes; undefined for none. */
  readonly stance: string | undefined;
  /**
   * The stances of one topic are told apart from each other; one of another topic may be taken without being named.
   * Undefined for what takes no stance of any topic.
   */
  readonly topic: string | undefined;
}

/** The log odds of a stance are its bias and the weights of a passage's features, each times {@link scaleOf}. */
export interface TrainedStances {
  readonly stances: readonly string[];
  readonly bias: Float32Array;
  /** Feature → one weight for each stance. */
  readonly weights: ReadonlyMap<number, Float32Array>;
}

const rounds = 10;
/** The weights are the mean of those after so many last rounds (Polyak and Juditsky 1992) … */
const averagedRounds = 6;
/** … of trainings in so many orders: what is learnt of a rare word should not hang on the order of the examples. */
const orders = 3;
const rate = 0.2;
/** How much more a passage that takes a stance counts than one that does not, of which there are many more. */
const positiveWeight = 4;
/** A feature of fewer passages is left out: it would be learnt by heart. */
const leastSeen = 6;
const firstBias = -3;
const biasRate = 0.01;
/** Errors below this teach nothing that is worth the time. */
const leastError = 0.01;

/**
 * Trains one logistic regression for each stance by stochastic gradient descent with AdaGrad steps (Duchi, Hazan and
 * Singer 2011). The order hangs on the examples' own words: the same examples give the same weights, and one more or less
 * changes little.
 *
 * Nobody said of the examples of one topic whether they take the stances of another. A first model learns without them;
 * those that it takes for a stance are left out for this stance in the second, and the others are examples against it.
 */
export function trainStances(examples: readonly Example[]): TrainedStances {
  const first = trainOnce(examples, ({ topic }) => topic !== undefined, 0);
  const scores = new Map(examples.map((example) => [example, scoresOf(first, example.features)]));
  return meanOf(
    Array.from({ length: orders }, (_, order) =>
      trainOnce(examples, (example, stance) => (scores.get(example)?.[stance] as number) > 0, order),
    ),
  );
}

/** Trainings of the same examples as one. */
function meanOf(trainings: readonly TrainedStances[]): TrainedStances {
  const { stances, weights } = trainings[0] as TrainedStances;
  const share = 1 / trainings.length;
  const mean = (rows: readonly (Float32Array | undefined)[]) => {
    const sums = new Float32Array(stances.length);
    for (const row of rows) addScaled(sums, row, share);
    return sums;
  };
  return {
    stances,
    bias: mean(trainings.map(({ bias }) => bias)),
    weights: new Map(
      [...weights.keys()].map((feature) => [feature, mean(trainings.map((one) => one.weights.get(feature)))]),
    ),
  };
}

/** @returns the log odds of every stance, in the order of `trained.stances`. */
export function scoresOf({ bias, weights }: TrainedStances, features: Features): Float32Array {
  const scores = Float32Array.from(bias);
  const scale = scaleOf(features);
  for (const feature of features) addScaled(scores, weights.get(feature), scale);
  return scores;
}

function addScaled(sums: Float32Array, row: Float32Array | undefined, scale: number): void {
  if (!row) return;
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + scale * (row[i] as number);
}

/** What the training needs of an example, looked up once. */
interface Row {
  readonly weights: readonly Float32Array[];
  /** Sums of the squared slopes of each weight: the more it has moved, the smaller its steps. */
  readonly moved: readonly Float32Array[];
  readonly scale: number;
  /** The stance that it takes, by its number; -1 for none. */
  readonly own: number;
  /** Tells it from others by its features, whatever else there is to learn from. */
  readonly sign: number;
  /** Stances of which nobody said whether it takes them. */
  readonly unknown: readonly boolean[];
}

function trainOnce(
  examples: readonly Example[],
  isUnknown: (example: Example, stance: number) => boolean,
  order: number,
): TrainedStances {
  const stances = [...new Set(examples.flatMap(({ stance }) => stance ?? []))];
  const topics = stances.map((name) => examples.find(({ stance }) => stance === name)?.topic);
  const empty = () => new Float32Array(stances.length);
  const kept = featuresToKeep(examples);
  const weights = new Map(kept.map((feature) => [feature, empty()]));
  const moved = new Map(kept.map((feature) => [feature, empty()]));
  const bias = empty().fill(firstBias);
  const rows = examples.map((example): Row => {
    const used = example.features.filter((feature) => weights.has(feature));
    return {
      weights: used.map((feature) => weights.get(feature) as Float32Array),
      moved: used.map((feature) => moved.get(feature) as Float32Array),
      scale: scaleOf(example.features),
      sign: mixed(example.features.reduce(mixedWith, 0)),
      own: example.stance === undefined ? -1 : stances.indexOf(example.stance),
      unknown: stances.map((_, i) => topics[i] !== example.topic && isUnknown(example, i)),
    };
  });
  const averaged = new Map(kept.map((feature) => [feature, empty()]));
  const averagedBias = empty();
  for (let round = 0; round < rounds; round++) {
    for (const row of shuffled(rows, order * rounds + round)) learn(row, bias);
    if (round < rounds - averagedRounds) continue;
    addScaled(averagedBias, bias, 1 / averagedRounds);
    for (const [feature, row] of averaged) addScaled(row, weights.get(feature), 1 / averagedRounds);
  }
  return { stances, bias: averagedBias, weights: averaged };
}

function learn({ weights, moved, scale, own, unknown }: Row, bias: Float32Array): void {
  const scores = Float32Array.from(bias);
  for (const row of weights) addScaled(scores, row, scale);
  for (let stance = 0; stance < scores.length; stance++) {
    if (unknown[stance]) continue;
    const likelihood = 1 / (1 + Math.exp(-(scores[stance] as number)));
    const error = own === stance ? positiveWeight * (likelihood - 1) : likelihood;
    if (Math.abs(error) < leastError) continue;
    bias[stance] = (bias[stance] as number) - biasRate * error;
    const slope = error * scale;
    for (let i = 0; i < weights.length; i++) {
      const past = moved[i] as Float32Array;
      const row = weights[i] as Float32Array;
      past[stance] = (past[stance] as number) + slope * slope;
      row[stance] = (row[stance] as number) - (rate * slope) / Math.sqrt((past[stance] as number) + 1e-6);
    }
  }
}

function featuresToKeep(examples: readonly Example[]): readonly number[] {
  const seen = new Map<number, number>();
  for (const { features } of examples) for (const one of features) seen.set(one, (seen.get(one) ?? 0) + 1);
  return [...seen].flatMap(([feature, count]) => (count >= leastSeen ? [feature] : []));
}

/** The rows in an order of their own for each seed: by their signs, mixed with it. */
function shuffled(rows: readonly Row[], seed: number): readonly Row[] {
  const keys = new Map(rows.map((row) => [row, mixed(mixedWith(row.sign, seed))]));
  return [...rows].sort((a, b) => (keys.get(a) as number) - (keys.get(b) as number));
}

function mixedWith(code: number, next: number): number {
  return (Math.imul(code, 31) + next) | 0;
}

/** A number in which every bit hangs on every bit of the one given (the finaliser of MurmurHash3). */
function mixed(code: number): number {
  const once = Math.imul(code ^ (code >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
