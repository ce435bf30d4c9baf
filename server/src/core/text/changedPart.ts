/** Characters that are compared at once. */
const stride = 4096;

/** Where two texts differ: all between what they begin and what they end with alike. */
export interface ChangedPart {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** @returns the part in which a text was changed; it is empty where both are the same. */
export function changedPart(before: string, after: string): ChangedPart {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + stride <= most && before.slice(start, start + stride) === after.slice(start, start + stride)) {
    start += stride;
  }
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const tail = (text: string, same: number) => text.slice(text.length - same - stride, text.length - same);
  let same = 0;
  while (same + stride <= most - start && tail(before, same) === tail(after, same)) same += stride;
  const differs = () => before.charCodeAt(before.length - same - 1) !== after.charCodeAt(after.length - same - 1);
  while (same < most - start && !differs()) same++;
  return { start, endBefore: before.length - same, endAfter: after.length - same };
}
