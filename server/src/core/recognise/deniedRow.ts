import type { Sentence } from '../read/sentence.ts';

/**
 * Whether a cell stands in a row that says of itself that it does not hold: “NO” under “Collected”. California's lists of
 * categories are often written so.
 *
 * @param group the sentences that the cell stands among, the titles of the columns with them.
 */
export function isInDeniedRow({ kind, block }: Sentence, group: readonly Sentence[]): boolean {
  if (kind !== 'cell') return false;
  return group.some((one) => {
    const title = one.block === block && one.leadIn !== undefined && no.test(one.text) ? group[one.leadIn] : undefined;
    return title !== undefined && collected.test(title.text);
  });
}

const no = /^\s*(?:no|not collected|none|never|✗|✘|×|❌|否|不收集)\W*$/iu;
const collected = /\bcollect(?:ed|s|ion)?\b|收集/i;
