import type { Token } from '../sentence.ts';
import type { Chain, Verb } from './predicate.ts';

/** The earlier verb that this one is coordinated with: "we collect, store and ‹share›". */
export function coordinatedWith(
  tokens: readonly Token[],
  at: number,
  chain: Chain,
  form: Verb['form'],
  earlier: readonly Verb[],
  first: number,
  isInside: boolean,
): Verb | undefined {
  const before = tokens[chain.from - 1];
  // "does not store ‹nor› sell"
  const isAfterVerb = before?.tag === 'verb' && tokens[chain.from]?.word === 'nor';
  if (
    !before ||
    (!isAfterVerb && before.tag !== 'conj' && before.word !== ',' && before.word !== '/' && before.word !== 'neither')
  )
    return undefined;
  for (let i = earlier.length - 1; i >= 0 && i > earlier.length - 6; i--) {
    const verb = earlier[i] as Verb;
    if (verb.at < first) return undefined;
    if (isInListOfAims(verb, chain, form)) return verb;
    if (!verb.asserted || chain.governed || hasHiddenInfinitive(tokens, verb.at, at)) continue;
    // "the services you have requested and will not keep": behind a relative clause its own verb is not meant.
    if (verb.restrictive && chain.finite && !isInside) continue;
    if (chain.finite || verb.form === form) return verb;
  }
  return undefined;
}

/** "to remember you, measure success and ‹share› what we learn": what "to", "by" or a request opens is not said to be done. */
function isInListOfAims(verb: Verb, chain: Chain, form: Verb['form']): boolean {
  const isOpen = verb.chain.governed !== undefined || (form === 'base' && !verb.chain.finite);
  return !verb.asserted && isOpen && verb.form === form && !chain.finite;
}

/** "our ability to email you or ‹collect›": the verb behind "to" was read as a noun. */
function hasHiddenInfinitive(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 1; i + 2 < to; i++) {
    const following = tokens[i + 2]?.tag;
    if (tokens[i]?.tag === 'to' && tokens[i + 1]?.tag === 'noun' && (following === 'pron' || following === 'det'))
      return true;
  }
  return false;
}

export function isBut(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.word === 'but' || tokens[at - 2]?.word === 'but';
}
