/**
 * Python's `random.Random(seed)` (MT19937), as far as `choice` goes: the reference scorer draws the places of the pairs with
 * it, and the same figures need the same places.
 */
export class PythonRandom {
  readonly #state = new Uint32Array(624);
  #at = 624;

  /** @param seed below 2³². */
  constructor(seed: number) {
    const state = this.#state;
    state[0] = 19650218;
    for (let i = 1; i < 624; i++) state[i] = Math.imul(1812433253, mix(state[i - 1]!)) + i;
    let i = 1;
    for (let k = 0; k < 624; k++) {
      state[i] = (state[i]! ^ Math.imul(mix(state[i - 1]!), 1664525)) + seed;
      i = this.#next(i);
    }
    for (let k = 0; k < 623; k++) {
      state[i] = (state[i]! ^ Math.imul(mix(state[i - 1]!), 1566083941)) - i;
      i = this.#next(i);
    }
    state[0] = 0x80000000;
  }

  /** One of the items, each as likely as the others. */
  choice<T>(items: readonly T[]): T {
    const bits = 32 - Math.clz32(items.length);
    let index = items.length;
    while (index >= items.length) index = this.#word() >>> (32 - bits);
    return items[index] as T;
  }

  #next(i: number): number {
    if (i + 1 < 624) return i + 1;
    this.#state[0] = this.#state[623]!;
    return 1;
  }

  #word(): number {
    if (this.#at >= 624) this.#twist();
    let word = this.#state[this.#at++]!;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  #twist(): void {
    const state = this.#state;
    for (let i = 0; i < 624; i++) {
      const word = (state[i]! & 0x80000000) | (state[(i + 1) % 624]! & 0x7fffffff);
      state[i] = state[(i + 397) % 624]! ^ (word >>> 1) ^ (word & 1 ? 0x9908b0df : 0);
    }
    this.#at = 0;
  }
}

function mix(word: number): number {
  return word ^ (word >>> 30);
}
