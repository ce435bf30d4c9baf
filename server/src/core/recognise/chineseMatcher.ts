import { closeUp } from '../text/closeUp.ts';
import type { Span } from '../text/span.ts';
import type { Match } from './englishMatcher.ts';
import type { PatternNode } from './patternSyntax.ts';

interface Phrase {
  readonly pattern: number;
  readonly expression: RegExp;
}

/** What stands for a gap: nothing of it leaves the sentence. */
const gap = (most: number) => `[^。！？；\\n]{0,${most}}?`;

const shapes: Readonly<Record<string, string>> = {
  number: '(?:[0-9]{1,5}|[一二三四五六七八九十两百]{1,4})',
  email: '[\\w.+-]{1,64}@[\\w.-]{1,100}',
  url: 'https?://[^\\s）)]{1,200}',
};

/**
 * Finds many patterns in a Chinese sentence, which is searched closed up, without words. Every phrase is filed under
 * two neighbouring characters of its own, so that a sentence tries only phrases whose two characters it has.
 */
export class ChineseMatcher {
  readonly #phrases = new Map<string, Phrase[]>();
  /** Phrases with no two characters in a row. */
  readonly #always: Phrase[] = [];

  /**
   * @param patterns for each pattern the phrases that it stands for.
   * @param termsOf the terms of a class.
   */
  constructor(
    patterns: readonly (readonly (readonly PatternNode[])[])[],
    termsOf: (name: string) => readonly string[],
  ) {
    const source = (node: PatternNode): string => {
      switch (node.kind) {
        case 'text':
          return escapeText(node.text);
        case 'gap':
          return gap(node.most);
        case 'edge':
          return node.at === 'start' ? '^\\s*' : '[。；;：:]?\\s*$';
        case 'choice':
          return `(?:${node.alternatives.map((nodes) => nodes.map(source).join('')).join('|')})`;
        case 'class':
          return shapes[node.name] ?? `(?:${termsOf(node.name).map(escapeText).join('|')})`;
      }
    };
    const use = new Map<string, number>();
    const all = patterns.flatMap((sequences, pattern) => sequences.map((nodes) => ({ pattern, nodes })));
    for (const { nodes } of all) for (const pair of pairsOf(nodes)) use.set(pair, (use.get(pair) ?? 0) + 1);
    for (const { pattern, nodes } of all) {
      const phrase = { pattern, expression: new RegExp(nodes.map(source).join('')) };
      const [rarest] = pairsOf(nodes).sort((a, b) => (use.get(a) as number) - (use.get(b) as number));
      if (rarest === undefined) this.#always.push(phrase);
      else this.#phrases.set(rarest, [...(this.#phrases.get(rarest) ?? []), phrase]);
    }
  }

  /**
   * @param text the sentence.
   * @param leadIn the text that introduces the list that the sentence is part of; a match has to end in the sentence.
   * @returns at most one match a pattern, offsets relative to the sentence.
   */
  match(text: string, leadIn = ''): readonly Match[] {
    const own = closeUp(text);
    const lead = closeUp(leadIn).text;
    const whole = `${lead}${own.text}`.toLowerCase();
    const candidates = new Set(this.#always);
    for (let i = 0; i + 1 < whole.length; i++) {
      for (const phrase of this.#phrases.get(whole.slice(i, i + 2)) ?? []) candidates.add(phrase);
    }
    const matches = new Map<number, Match>();
    for (const { pattern, expression } of candidates) {
      if (matches.has(pattern)) continue;
      const span = findAfter(expression, whole, lead.length);
      if (span) matches.set(pattern, { pattern, span: own.placeOf(span) });
    }
    return [...matches.values()];
  }
}

/** The first match that ends after `from`, as a span relative to `from`. */
function findAfter(expression: RegExp, text: string, from: number): Span | undefined {
  const found = expression.exec(text);
  if (!found) return undefined;
  const end = found.index + found[0].length;
  if (end > from) return { start: Math.max(0, found.index - from), end: end - from };
  const later = expression.exec(text.slice(from));
  return later ? { start: later.index, end: later.index + later[0].length } : undefined;
}

/** All pairs of neighbouring characters that every text of the phrase must have. */
function pairsOf(nodes: readonly PatternNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'text') return [];
    return Array.from({ length: node.text.length - 1 }, (_, i) => node.text.slice(i, i + 2));
  });
}

function escapeText(text: string): string {
  return text.toLowerCase().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
