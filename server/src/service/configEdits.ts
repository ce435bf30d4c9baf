import { applyEdits, type JSONPath, modify, parse } from 'jsonc-parser';
import { isSeq, parseDocument } from 'yaml';
import type { IgnoreEntry } from '../core/config/config.ts';

/** A change of a configuration file that keeps all else in it as it is, comments too. */
export type ConfigChange =
  | { readonly kind: 'ignore'; readonly entry: IgnoreEntry }
  | { readonly kind: 'turn-off'; readonly rule: string };

/** @returns the new text of a configuration file; for an empty or new one, a text that says just this. */
export function changeConfig(path: string, text: string, change: ConfigChange): string {
  return path.endsWith('.json') ? changeJson(text, change) : changeYaml(text, change);
}

function changeYaml(text: string, change: ConfigChange): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) return text; // a file that cannot be read is left alone
  if (change.kind === 'turn-off') {
    document.setIn(['rules', change.rule], 'off');
  } else {
    const list = document.get('ignore');
    if (isSeq(list)) list.add(document.createNode(change.entry));
    else document.set('ignore', document.createNode([change.entry]));
  }
  return document.toString({ lineWidth: 0 });
}

function changeJson(text: string, change: ConfigChange): string {
  const old = text.trim() === '' ? '{}\n' : text;
  const ignored: unknown = (parse(old) as { ignore?: unknown } | undefined)?.ignore;
  const at: JSONPath =
    change.kind === 'turn-off' ? ['rules', change.rule] : ['ignore', Array.isArray(ignored) ? ignored.length : 0];
  const value = change.kind === 'turn-off' ? 'off' : change.entry;
  return applyEdits(
    old,
    modify(old, at, value, {
      formattingOptions: { insertSpaces: true, tabSize: 2 },
      isArrayInsertion: change.kind === 'ignore',
    }),
  );
}
