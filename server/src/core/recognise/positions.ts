/**
 * Sets of word positions in a sentence, as bits: 32 positions to a number. All functions work in place, on buffers of
 * `size` numbers, so that matching thousands of phrases makes no garbage.
 */

/** Moves all positions on by `by` words; what leaves the buffer is lost. */
export function advance(bits: Uint32Array, size: number, by: number): void {
  const whole = by >>> 5;
  const part = by & 31;
  for (let i = size - 1; i >= 0; i--) {
    const high = i - whole >= 0 ? (bits[i - whole] as number) : 0;
    const low = part > 0 && i - whole - 1 >= 0 ? (bits[i - whole - 1] as number) >>> (32 - part) : 0;
    bits[i] = part > 0 ? (high << part) | low : high;
  }
}

/** Adds the `most` positions after each one. */
export function widen(bits: Uint32Array, size: number, most: number, scratch: Uint32Array): void {
  let reached = 0;
  while (reached < most) {
    const step = Math.min(reached + 1, most - reached);
    for (let i = 0; i < size; i++) scratch[i] = bits[i] as number;
    advance(scratch, size, step);
    for (let i = 0; i < size; i++) bits[i] = (bits[i] as number) | (scratch[i] as number);
    reached += step;
  }
}

/** Keeps the positions that both have. @returns whether any is left. */
export function keep(bits: Uint32Array, size: number, other: Uint32Array, from: number): boolean {
  let any = 0;
  for (let i = 0; i < size; i++) {
    bits[i] = (bits[i] as number) & (other[from + i] as number);
    any |= bits[i] as number;
  }
  return any !== 0;
}
