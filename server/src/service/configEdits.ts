import { applyEdits, type JSONPath, modify, type ParseError, parse } from 'jsonc-parser';
import { isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import type { IgnoreEntry } from '../core/config/config.ts';

/** A change of a configuration file that keeps all else in it as it is, comments too. */
export type ConfigChange =
  | { readonly kind: 'ignore'; readonly entry: IgnoreEntry }
  | { readonly kind: 'turn-off'; readonly rule: string }
  /** None: the text decides. */
  | { readonly kind: 'regimes'; readonly regimes: readonly string[] };

/**
 * @returns the new text of a configuration file; for an empty or new one, a text that says just this. A file that cannot be
 * read, or has something else where the change would go, is left alone: it is not ours to delete.
 */
export function changeConfig(path: string, text: string, change: ConfigChange): string {
  const [mark, body] = text.startsWith('\ufeff') ? ['\ufeff', text.slice(1)] : ['', text];
  const isWindows = body.includes('\r\n') && !/(?<!\r)\n/.test(body);
  const old = isWindows ? body.replaceAll('\r\n', '\n') : body;
  const changed = path.endsWith('.json') ? changeJson(old, change) : changeYaml(old, change);
  return mark + (isWindows ? changed.replaceAll('\n', '\r\n') : changed);
}

function changeYaml(text: string, change: ConfigChange): string {
  const document = parseDocument(text);
  if (isNothing(document.contents)) document.contents = null;
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents))) return text;
  const old = document.get(keyOf[change.kind], true);
  if (change.kind === 'regimes') {
    document.set('regimes', document.createNode(change.regimes, { flow: true }));
  } else if (change.kind === 'turn-off' && isMap(old)) {
    old.set(change.rule, 'off');
  } else if (change.kind === 'ignore' && isSeq(old)) {
    old.add(document.createNode(change.entry));
  } else if (isNothing(old)) {
    const made: Node = document.createNode(change.kind === 'turn-off' ? { [change.rule]: 'off' } : [change.entry]);
    // What stands under the bare key, such as entries that somebody has put into comments.
    made.commentBefore = old?.comment;
    document.set(keyOf[change.kind], made);
  } else return text;
  try {
    return document.toString({ lineWidth: 0, flowCollectionPadding: hasPadding(text) });
  } catch {
    return text; // an alias of nothing can be read and not written
  }
}

/** Whether lists in brackets keep blanks inside, as `[ gdpr ]`: all are written alike. */
function hasPadding(text: string): boolean {
  return /[[{] /.test(text) || !/[[{][^\s\]}]/.test(text);
}

const keyOf = { 'turn-off': 'rules', regimes: 'regimes', ignore: 'ignore' } as const;

function isNothing(node: unknown): node is Scalar<null> | null | undefined {
  return node === undefined || node === null || (isScalar(node) && node.value === null);
}

function changeJson(text: string, change: ConfigChange): string {
  const errors: ParseError[] = [];
  const content: unknown = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  // Comments alone stay above what is added.
  const old = content === undefined ? `${text.trimEnd()}\n{}\n`.trimStart() : content === null ? '{}\n' : text;
  const place = errors.length > 0 ? undefined : jsonChange(content ?? {}, change);
  if (!place) return text;
  const [at, value] = place;
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  return applyEdits(old, modify(old, at, value, { formattingOptions, isArrayInsertion: at.length > 1 }));
}

/** The place that changes, and what is put there; undefined where something else stands. */
function jsonChange(content: unknown, change: ConfigChange): readonly [JSONPath, unknown] | undefined {
  if (!isRecord(content)) return undefined;
  const key = keyOf[change.kind];
  const old = content[key] ?? undefined;
  switch (change.kind) {
    case 'regimes':
      return [[key], change.regimes];
    case 'turn-off':
      if (old === undefined) return [[key], { [change.rule]: 'off' }];
      return isRecord(old) ? [[key, change.rule], 'off'] : undefined;
    case 'ignore':
      if (old === undefined) return [[key], [change.entry]];
      return Array.isArray(old) ? [[key, old.length], change.entry] : undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
