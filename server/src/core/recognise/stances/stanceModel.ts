import type { Features } from './stanceFeatures.ts';

/**
 * A linear model for each stance, trained from the examples of `knowledge/stances/`: the log odds that a passage takes
 * the stance are its bias and the sum of the weights of the passage's features. As it is shipped: columns of numbers in
 * base64, weights of features that count for a stance only.
 */
export interface StanceModel {
  readonly stances: readonly string[];
  readonly bias: readonly number[];
  /** What one unit of a weight is worth, for each stance. */
  readonly unit: readonly number[];
  /** Hashes of the features (32 bits each, little endian). */
  readonly features: string;
  /** For each feature the stances that it has a weight for: one bit a stance, lowest first, in whole bytes. */
  readonly owners: string;
  /** The weights from -127 to 127 (8 bits each), by feature and then by stance. */
  readonly weights: string;
}

/** A model made ready to be asked. */
interface Readied {
  /** Feature → the place of its first weight. */
  readonly rows: ReadonlyMap<number, number>;
  /** One for each stance in every row, 0 where the feature does not count: most do, so that looking for them takes longer. */
  readonly weights: Int8Array;
}

const readied = new WeakMap<StanceModel, Readied>();

/** @returns the log odds of every stance, in the order of `model.stances`. */
export function scoreStances(model: StanceModel, features: Features): Float64Array {
  const { rows, weights } = ready(model);
  const { bias, unit } = model;
  const sums = new Int32Array(bias.length);
  for (const feature of features) {
    const row = rows.get(feature);
    if (row === undefined) continue;
    for (let stance = 0; stance < sums.length; stance++)
      sums[stance] = (sums[stance] as number) + (weights[row + stance] as number);
  }
  const scale = scaleOf(features);
  const scores = new Float64Array(sums.length);
  for (let stance = 0; stance < sums.length; stance++)
    scores[stance] = (bias[stance] as number) + scale * (unit[stance] as number) * (sums[stance] as number);
  return scores;
}

/** Bytes that a bit for each stance takes. */
export function bytesOfOwners(stances: number): number {
  return (stances + 7) >> 3;
}

/** A passage of fewer features is short. */
export const shortLength = 14;

/** A passage of many words does not count more than a short one; a very short one counts less. */
export function scaleOf(features: Features): number {
  return 4 / Math.sqrt(Math.max(features.length, shortLength));
}

function ready(model: StanceModel): Readied {
  const known = readied.get(model);
  if (known) return known;
  const { length } = model.stances;
  const rows = new Map<number, number>();
  for (const feature of new Int32Array(bytesOf(model.features).buffer)) rows.set(feature, rows.size * length);
  const [owners, packed] = [bytesOf(model.owners), new Int8Array(bytesOf(model.weights).buffer)];
  const weights = new Int8Array(rows.size * length);
  const size = bytesOfOwners(length);
  for (let feature = 0, next = 0; feature < rows.size; feature++) {
    for (let stance = 0; stance < length; stance++) {
      const owned = (owners[feature * size + (stance >> 3)] as number) & (1 << (stance & 7));
      if (owned !== 0) weights[feature * length + stance] = packed[next++] as number;
    }
  }
  const made = { rows, weights };
  readied.set(model, made);
  return made;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Reads base64 (RFC 4648, with padding); neither Node's Buffer nor a browser's `atob` is everywhere. */
function bytesOf(base64: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) values[digits.charCodeAt(i)] = i;
  const length = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((base64.length / 4) * 3 - length);
  const valueAt = (i: number) => values[base64.charCodeAt(i)] as number;
  for (let i = 0, at = 0; at < bytes.length; i += 4, at += 3) {
    const four = (valueAt(i) << 18) | (valueAt(i + 1) << 12) | (valueAt(i + 2) << 6) | valueAt(i + 3);
    // What would stand behind the end is lost.
    bytes[at] = four >> 16;
    bytes[at + 1] = four >> 8;
    bytes[at + 2] = four;
  }
  return bytes;
}
