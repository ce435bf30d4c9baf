/**
 * Sets of word positions in a sentence, as bits: 32 positions to a number. All functions work in place, on buffers of
 * `size` numbers, so that matching thousands of phrases makes no garbage.
 */

/** Keeps the positions that both have and moves them on by one word. @returns whether any was left. */
export function keepAndAdvance(bits: Uint32Array, size: number, other: Uint32Array, from: number): boolean {
  let any = 0;
  let carry = 0;
  for (let i = 0; i < size; i++) {
    const both = (bits[i] as number) & (other[from + i] as number);
    any |= both;
    bits[i] = (both << 1) | carry;
    carry = both >>> 31;
  }
  return any !== 0;
}

/** Adds the `most` positions after each one. */
export function widen(bits: Uint32Array, size: number, most: number): void {
  for (let reached = 0; reached < most; ) {
    const step = Math.min(reached + 1, most - reached, 31);
    for (let i = size - 1; i > 0; i--) {
      bits[i] = (bits[i] as number) | ((bits[i] as number) << step) | ((bits[i - 1] as number) >>> (32 - step));
    }
    bits[0] = (bits[0] as number) | ((bits[0] as number) << step);
    reached += step;
  }
}

/** Whether there is a position from `first` to `last`. */
export function hasAny(bits: Uint32Array, first: number, last: number): boolean {
  const [from, to] = [first >>> 5, last >>> 5];
  for (let i = from; i <= to; i++) {
    let cell = bits[i] as number;
    if (i === from) cell &= -1 << (first & 31);
    if (i === to) cell &= -1 >>> (31 - (last & 31));
    if (cell !== 0) return true;
  }
  return false;
}
