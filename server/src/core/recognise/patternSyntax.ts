/**
 * The language in which the knowledge says how policies word a thing. It is meant to be read and written by lawyers; the
 * page for them is `docs/knowledge-patterns.md`.
 *
 * | written | matches |
 * |---|---|
 * | `retain` | a word in any of its forms (*retains*, *retained*); written in an inflected form it matches that form alone |
 * | `retain\|keep\|store` | one of several words |
 * | `(as long as\|until)` | one of several phrases |
 * | `[personal]`, `[your\|the]` | the same, or nothing |
 * | `…` | up to six words of any kind; `…3` up to three |
 * | `<period>` | a word class: the lexicon of that name, the term list of an ontology (`<data>`, `<recipient>`, `<purpose>`, `<data:location>` for one branch), or `<number>`, `<email>`, `<url>` |
 * | `^`, `$` | the start, the end of the sentence |
 * | `~` at the front | the pattern only supports: it takes two of them, or the right heading, to show the thing |
 *
 * Signs of punctuation are not part of patterns and are passed over in texts; a hyphen parts words (`opt-out` is `opt out`).
 * A Chinese pattern is written without blanks: its text is searched without blanks around figures, `…` stands for up to twelve characters
 * of the same sentence, and alternatives always stand in brackets.
 */
export type PatternNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'edge'; readonly at: 'start' | 'end' }
  | { readonly kind: 'choice'; readonly alternatives: readonly (readonly PatternNode[])[]; readonly optional: boolean };

/** A pattern as written, taken apart. */
export interface ParsedPattern {
  readonly source: string;
  /** Marked with `~`: supports, and does not suffice by itself. */
  readonly supporting: boolean;
  readonly nodes: readonly PatternNode[];
}

/** A pattern that cannot be read: `at` is the 0-based character where it goes wrong. */
export class PatternError extends Error {
  readonly at: number;

  constructor(message: string, source: string, at: number) {
    super(`${message} at character ${at + 1} of “${source}”`);
    this.at = at;
  }
}

const defaultGap = { en: 6, zh: 12 } as const;
/** What is neither a blank nor a sign of the language itself. */
const text = /[^\s…()[\]|<>^$]+/y;

/**
 * Takes a pattern apart.
 *
 * @throws PatternError where a bracket is not closed, an alternative is empty, or nothing is left to look for.
 */
export function parsePattern(source: string, language: 'en' | 'zh' = 'en'): ParsedPattern {
  const supporting = source.trimStart().startsWith('~');
  let at = supporting ? source.indexOf('~') + 1 : 0;

  const fail = (message: string): never => {
    throw new PatternError(message, source, at);
  };

  /** Reads up to the sign that closes the group (not consumed), or to the end. */
  const readChoice = (): PatternNode[][] => {
    const alternatives: PatternNode[][] = [[]];
    while (at < source.length && source[at] !== ')' && source[at] !== ']') {
      if (source[at] === '|') {
        at++;
        alternatives.push([]);
      } else if (!skipBlank()) {
        (alternatives.at(-1) as PatternNode[]).push(readNode());
      }
    }
    if (alternatives.some((nodes) => nodes.length === 0)) fail('an alternative is empty');
    return alternatives;
  };

  const skipBlank = (): boolean => {
    // All blanks but the space are looked for only where no letter or sign of ASCII stands.
    const code = source.charCodeAt(at);
    if (code !== 32 && ((code > 32 && code < 127) || !/\s/.test(source[at] as string))) return false;
    at++;
    return true;
  };

  const readNode = (): PatternNode => {
    switch (source[at]) {
      case '(':
      case '[':
        return readGroup();
      case '<':
        return readClass();
      case '…':
        return readGap();
      case '^':
      case '$':
        return { kind: 'edge', at: source[at++] === '^' ? 'start' : 'end' };
      default:
        return readText();
    }
  };

  const readGroup = (): PatternNode => {
    const optional = source[at++] === '[';
    const alternatives = readChoice();
    if (source[at] !== (optional ? ']' : ')')) fail(`“${optional ? ']' : ')'}” is missing`);
    at++;
    return { kind: 'choice', alternatives, optional };
  };

  const readClass = (): PatternNode => {
    const close = source.indexOf('>', at);
    if (close < 0) fail('“>” is missing');
    const name = source.slice(at + 1, close);
    if (!/^[a-z][a-z0-9:-]*$/.test(name)) fail('a class is written in small letters and hyphens');
    at = close + 1;
    return { kind: 'class', name };
  };

  const readGap = (): PatternNode => {
    at++;
    const digits = /^\d+/.exec(source.slice(at))?.[0] ?? '';
    at += digits.length;
    return { kind: 'gap', most: digits ? Number(digits) : defaultGap[language] };
  };

  const readText = (): PatternNode => {
    text.lastIndex = at;
    const [own] = text.exec(source) ?? [];
    if (own === undefined) return fail(`“${source[at]}” does not belong here`);
    at += own.length;
    return { kind: 'text', text: own.toLowerCase() };
  };

  /** In English a bar between words without blanks is a choice of words: `retain|keep <data>`. */
  const readSequence = (): PatternNode[] => {
    const nodes: PatternNode[] = [];
    let joined = false;
    while (at < source.length) {
      if (source[at] === '|') {
        if (nodes.length === 0) fail('“|” needs a word before it');
        at++;
        joined = true;
      } else if (skipBlank()) {
        if (joined) fail('“|” needs a word right after it');
      } else {
        const node = readNode();
        if (joined) nodes.push(joinChoice(nodes.pop() as PatternNode, node));
        else nodes.push(node);
        joined = false;
      }
    }
    if (joined) fail('“|” needs a word after it');
    return nodes;
  };

  const nodes = readSequence();
  if (!nodes.some((node) => node.kind === 'text' || node.kind === 'class' || node.kind === 'choice')) {
    fail('there is nothing to look for');
  }
  return { source, supporting, nodes };
}

function joinChoice(before: PatternNode, node: PatternNode): PatternNode {
  if (before.kind === 'choice' && !before.optional) {
    return { ...before, alternatives: [...before.alternatives, [node]] };
  }
  return { kind: 'choice', alternatives: [[before], [node]], optional: false };
}

/**
 * Writes out the choices: every sequence of text, classes and gaps that the pattern stands for. Choices between single
 * words stay together, so that the number stays small.
 *
 * @param classTerms what a class stands for as patterns, for classes that are short forms of patterns; undefined for
 *   those that are looked up in texts.
 * @throws PatternError when there would be more than {@link mostSequences}.
 */
export function expandPattern(
  pattern: ParsedPattern,
  classTerms: (name: string) => readonly (readonly PatternNode[])[] | undefined,
): readonly (readonly PatternNode[])[] {
  const expand = (nodes: readonly PatternNode[]): PatternNode[][] => {
    let sequences: PatternNode[][] = [[]];
    for (const node of nodes) {
      const variants = variantsOf(node);
      const [only] = variants;
      // Most nodes stand for one thing, and thousands of patterns are read before the first text is.
      if (only && variants.length === 1) for (const head of sequences) head.push(...only);
      else sequences = sequences.flatMap((head) => variants.map((tail) => [...head, ...tail]));
      if (sequences.length > mostSequences) {
        throw new PatternError(
          `stands for more than ${mostSequences} phrases: make two patterns of it`,
          pattern.source,
          0,
        );
      }
    }
    return sequences;
  };
  const variantsOf = (node: PatternNode): PatternNode[][] => {
    if (node.kind === 'class') {
      const terms = classTerms(node.name);
      return terms ? terms.flatMap(expand) : [[node]];
    }
    if (node.kind !== 'choice') return [[node]];
    const single = node.alternatives.every((nodes) => nodes.length === 1 && isPlainWord(nodes[0] as PatternNode));
    const variants = single ? [[node as PatternNode]] : node.alternatives.flatMap(expand);
    return node.optional ? [[], ...(single ? [[{ ...node, optional: false }]] : variants)] : variants;
  };
  return expand(pattern.nodes);
}

const mostSequences = 256;

/** Whether the node is one word of text: no class, and nothing that is read as two ("opt-out", "cannot"). */
function isPlainWord(node: PatternNode): boolean {
  return node.kind === 'text' && !/-|^cannot$|n['’]t$/i.test(node.text);
}
