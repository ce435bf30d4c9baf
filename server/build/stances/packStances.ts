import { bytesOfOwners, type StanceModel } from '../../src/core/recognise/stances/stanceModel.ts';
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
  const size = bytesOfOwners(stances.length);
  const features: number[] = [];
  const owners: number[] = [];
  const packed: number[] = [];
  for (const [feature, row] of [...weights].sort(([a], [b]) => a - b)) {
    const own = new Uint8Array(size);
    row.forEach((weight, stance) => {
      if (Math.abs(weight) < leastPart * (largest[stance] as number)) return;
      own[stance >> 3] = (own[stance >> 3] as number) | (1 << (stance & 7));
      packed.push(Math.round(weight / (unit[stance] as number)));
    });
    if (own.every((bits) => bits === 0)) continue;
    features.push(feature);
    owners.push(...own);
  }
  return {
    stances,
    bias: [...bias].map(rounded),
    unit: unit.map(rounded),
    features: base64(Int32Array.from(features)),
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
