import { applyEdits, type JSONPath, modify, parse } from 'jsonc-parser';
import { isSeq, parseDocument } from 'yaml';
import type { IgnoreEntry } from '../core/config/config.ts';

/** A change of a configuration file that keeps all else in it as it is, comments too. */
export type ConfigChange =
  | { readonly kind: 'ignore'; readonly entry: IgnoreEntry }
  | { readonly kind: 'turn-off'; readonly rule: string }
  /** None: the text decides. */
  | { readonly kind: 'regimes'; readonly regimes: readonly string[] };

/** @returns the new text of a configuration file; for an empty or new one, a text that says just this. */
export function changeConfig(path: string, text: string, change: ConfigChange): string {
  return path.endsWith('.json') ? changeJson(text, change) : changeYaml(text, change);
}

function changeYaml(text: string, change: ConfigChange): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) return text; // a file that cannot be read is left alone
  if (change.kind === 'turn-off') {
    document.setIn(['rules', change.rule], 'off');
  } else if (change.kind === 'regimes') {
    document.set('regimes', document.createNode(change.regimes, { flow: true }));
  } else {
    const list = document.get('ignore');
    if (isSeq(list)) list.add(document.createNode(change.entry));
    else document.set('ignore', document.createNode([change.entry]));
  }
  return document.toString({ lineWidth: 0 });
}

function changeJson(text: string, change: ConfigChange): string {
  const old = text.trim() === '' ? '{}\n' : text;
  const [at, value] = jsonChange(old, change);
  return applyEdits(
    old,
    modify(old, at, value, {
      formattingOptions: { insertSpaces: true, tabSize: 2 },
      isArrayInsertion: change.kind === 'ignore',
    }),
  );
}

/** The place that changes, and what is put there. */
function jsonChange(text: string, change: ConfigChange): readonly [JSONPath, unknown] {
  switch (change.kind) {
    case 'turn-off':
      return [['rules', change.rule], 'off'];
    case 'regimes':
      return [['regimes'], change.regimes];
    case 'ignore': {
      const ignored: unknown = (parse(text) as { ignore?: unknown } | undefined)?.ignore;
      return [['ignore', Array.isArray(ignored) ? ignored.length : 0], change.entry];
    }
  }
}
