import type { StanceModel } from '../../src/core/recognise/stances/stanceModel.ts';
import type { TrainedStances } from './trainStances.ts';

/** Weights smaller than this part of the stance's largest are left out: together they change next to nothing. */
const leastPart = 0.08;
const mostUnits = 127;

/** Puts a trained model into the form in which it is shipped: weights in whole units of one byte, small ones left out. */
export function packStances({ stances, bias, weights }: TrainedStances): StanceModel {
  const largest = stances.map((_, stance) =>
    Math.max(...[...weights.values()].map((row) => Math.abs(row[stance] as number))),
  );
  const unit = largest.map((weight) => weight / mostUnits);
  const features: number[] = [];
  const counts: number[] = [];
  const owners: number[] = [];
  const packed: number[] = [];
  for (const [feature, row] of [...weights].sort(([a], [b]) => a - b)) {
    const kept = [...row].flatMap((weight, stance) =>
      Math.abs(weight) < leastPart * (largest[stance] as number) ? [] : [stance],
    );
    if (kept.length === 0) continue;
    features.push(feature);
    counts.push(kept.length);
    owners.push(...kept);
    packed.push(...kept.map((stance) => Math.round((row[stance] as number) / (unit[stance] as number))));
  }
  return {
    stances,
    bias: [...bias].map(rounded),
    unit: unit.map(rounded),
    features: base64(Int32Array.from(features)),
    counts: base64(Uint8Array.from(counts)),
    owners: base64(Uint8Array.from(owners)),
    weights: base64(Int8Array.from(packed)),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(5));
}

function base64(values: Int32Array | Uint8Array | Int8Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
}
