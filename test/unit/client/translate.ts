import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Translate } from '../../../client/src/features/words.ts';

const file = path.join(import.meta.dirname, '../../../l10n/bundle.l10n.zh-cn.json');

/** The client's texts in Chinese, by the English ones. */
export const bundle = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;

const fill = (text: string, values: readonly (string | number)[]): string =>
  text.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));

/** What `l10n.t` does in an editor that speaks English. */
export const english: Translate = (text, ...values) => fill(text, values);

/** What `l10n.t` does in an editor that speaks Chinese. */
export const chinese: Translate = (text, ...values) => fill(bundle[text] ?? text, values);
