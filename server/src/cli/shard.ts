import { UsageError } from './io.ts';

/** Every `M`th item from the `N`th on, so that the parts are about as large as each other. `N/M` as in `1/8`. */
export function shardOf<T>(items: readonly T[], shard: string | undefined): readonly T[] {
  if (shard === undefined) return items;
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(shard);
  const [part, parts] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || part < 1 || part > parts) {
    throw new UsageError(`“--shard ${shard}” is no part; write the number of the part and of all parts, as in 1/8.`);
  }
  return items.filter((_, index) => index % parts === part - 1);
}
