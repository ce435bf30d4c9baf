import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Span } from '../core/text/span.ts';

/** A configuration text as values with places, whichever language it is written in. Offsets are those of the text. */
export type ConfigNode =
  | { readonly kind: 'map'; readonly span: Span; readonly entries: readonly ConfigEntry[] }
  | { readonly kind: 'list'; readonly span: Span; readonly items: readonly ConfigNode[] }
  | { readonly kind: 'value'; readonly span: Span; readonly value: string | number | boolean | null };

export interface ConfigEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: ConfigNode;
}

/** What the parser of the language could not read. */
export interface SyntaxFault {
  readonly text: string;
  readonly span: Span;
}

export interface ConfigTree {
  /** Undefined for an empty text. */
  readonly root: ConfigNode | undefined;
  readonly faults: readonly SyntaxFault[];
}

/** Reads a configuration text; `.json` files as JSON with comments, all others as YAML. */
export function readConfigTree(path: string, text: string): ConfigTree {
  return path.endsWith('.json') ? readJson(text) : readYaml(text);
}

function readYaml(text: string): ConfigTree {
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false });
  const faults: SyntaxFault[] = document.errors.map(({ message, pos: [start, end] }) => ({
    text: message,
    span: { start, end },
  }));
  const place = (node: unknown): Span => {
    const range = (node as { range?: readonly number[] | null } | null)?.range;
    return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
  };
  const convert = (node: unknown): ConfigNode => {
    const span = place(node);
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => ({
        key: isScalar(key) ? String(key.value) : '',
        keySpan: place(key),
        // "key:" with nothing behind it has no node of its own.
        value: value === null ? { kind: 'value' as const, span: place(key), value: null } : convert(value),
      }));
      return { kind: 'map', span, entries };
    }
    if (isSeq(node)) return { kind: 'list', span, items: node.items.map(convert) };
    const value: unknown = isScalar(node) ? node.value : null;
    if (!isScalar(node)) faults.push({ text: 'Aliases are not supported here', span });
    return { kind: 'value', span, value: isPlain(value) ? value : String(value) };
  };
  return { root: document.contents === null ? undefined : convert(document.contents), faults };
}

function readJson(text: string): ConfigTree {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const faults = errors
    .filter(({ offset }) => text.trim() !== '' || offset > 0)
    .map(({ error, offset, length }) => ({
      text: printParseErrorCode(error).replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
      span: { start: offset, end: offset + length },
    }));
  const convert = (node: JsonNode): ConfigNode => {
    const span = { start: node.offset, end: node.offset + node.length };
    if (node.type === 'array') return { kind: 'list', span, items: (node.children ?? []).map(convert) };
    if (node.type !== 'object') return { kind: 'value', span, value: isPlain(node.value) ? node.value : null };
    const entries = (node.children ?? []).flatMap(({ children = [] }) => {
      const [key, value] = children;
      if (!key) return [];
      const keySpan = { start: key.offset, end: key.offset + key.length };
      return [
        {
          key: String(key.value),
          keySpan,
          value: value ? convert(value) : { kind: 'value' as const, span: keySpan, value: null },
        },
      ];
    });
    return { kind: 'map', span, entries };
  };
  return { root: root && convert(root), faults };
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
