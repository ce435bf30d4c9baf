import type { IgnoreEntry } from '../config/config.ts';
import { matchesGlob } from '../config/glob.ts';
import type { PolicyModel } from '../model.ts';
import { hasWords } from '../parse/blocks.ts';
import type { Block, ParsedDocument } from '../parse/document.ts';
import { allMatches } from '../text/allMatches.ts';
import { overlaps, type Span, span } from '../text/span.ts';
import { builtInRules } from './builtIn.ts';
import { configuredSeverity, isRuleName, namesOf } from './catalogue.ts';
import type { Finding } from './rule.ts';
import { toFinding } from './toFinding.ts';

/** A comment that ignores rules: `proviso-ignore missing/contact, wording -- reason`. */
interface Suppression {
  /** The whole comment's inner text. */
  readonly span: Span;
  /** Rule ids and families. */
  readonly names: readonly string[];
  /** Where findings are ignored: the next block that has text, or the whole file. */
  readonly scope: Span;
}

const directive = /^\s*proviso-ignore(-file)?(?![\w-])([\s\S]*)$/;

/** What is left of findings. */
export interface Remaining {
  readonly findings: readonly Finding[];
  /** The configuration's `ignore` entries that speak of this document, each with whether it has ignored something in it. */
  readonly ignores: ReadonlyMap<IgnoreEntry, boolean>;
}

/**
 * Leaves out the findings that comments and the configuration ignore, and adds one for each comment that ignores nothing or
 * names no rule.
 */
export function suppress(findings: readonly Finding[], policy: PolicyModel): Remaining {
  const suppressions = readSuppressions(policy);
  const ignored = ignoredSpans(policy);
  const ignores = new Map(entriesFor(policy).map((entry) => [entry, false]));
  const used = new Set<Suppression>();
  const kept = findings.filter((finding) => {
    const by = suppressions.filter(({ scope, names }) => touches(scope, finding.span) && isNamed(finding.rule, names));
    for (const suppression of by) used.add(suppression);
    if (by.length > 0) return false;
    const entries = ignored.filter(
      ({ entry, span }) => isNamed(finding.rule, [entry.rule]) && touches(span, finding.span),
    );
    // What is off needs no entry.
    const isShown = configuredSeverity(finding.rule, policy.config) !== 'off';
    if (isShown) for (const { entry } of entries) ignores.set(entry, true);
    return entries.length === 0;
  });
  return { findings: [...kept, ...suppressions.flatMap((s) => faultsOf(s, used.has(s), policy))], ignores };
}

/** Empty findings (where something would go) count as touching what they stand beside. */
function touches(scope: Span, found: Span): boolean {
  return (
    overlaps(scope, found) || (found.start === found.end && scope.start <= found.start && found.start <= scope.end)
  );
}

function isNamed(rule: string, names: readonly string[]): boolean {
  return namesOf(rule).some((name) => names.includes(name));
}

function readSuppressions(policy: PolicyModel): readonly Suppression[] {
  const { text, comments } = policy.document;
  return comments.flatMap((span) => {
    const match = directive.exec(text.slice(span.start, span.end));
    if (!match) return [];
    const names = ((match[2] as string).split('--', 1)[0] as string).split(/[\s,]+/).filter((name) => name !== '');
    const scope = match[1] ? { start: 0, end: text.length } : scopeAfter(policy.document, span);
    return [{ span, names, scope: scope ?? { start: text.length, end: text.length } }];
  });
}

/** What a comment speaks of: the block it stands inside of, else the next that has text; of a table or contents the whole. */
function scopeAfter(document: ParsedDocument, comment: Span): Span | undefined {
  const { blocks, prose } = document;
  const first = blocks.find(
    (block) =>
      // A comment on lines of its own may be a block, but has no prose.
      block.span.end > comment.start && (isEntry(block) || hasWords(block, prose)),
  );
  return first && partOf(document, first);
}

/**
 * The part of a document that a comment before it speaks of, and that no comment can stand within: a block, all rows of a
 * table, all entries of a table of contents. Undefined where no comment can be put before what stands there.
 */
export function ignorablePart(document: ParsedDocument, offset: number): Span | undefined {
  const block = document.blocks.find(({ span }) => span.start <= offset && offset < span.end);
  return block && isIgnorable(block) ? partOf(document, block) : undefined;
}

function isIgnorable(block: Block): boolean {
  return block.kind !== 'skip' || isEntry(block);
}

/** Entries of a table of contents are no prose of their own, and yet there are findings in them. */
function isEntry({ skip }: Block): boolean {
  return skip === 'contents';
}

function partOf({ blocks }: ParsedDocument, block: Block): Span {
  const isOne = (at: number) =>
    block.kind === 'row' ? blocks[at]?.kind === 'row' : isEntry(block) && blocks[at]?.skip === 'contents';
  let [first, last] = [block.index, block.index];
  while (isOne(first - 1)) first--;
  while (isOne(last + 1)) last++;
  return { start: (blocks[first] ?? block).span.start, end: (blocks[last] ?? block).span.end };
}

function faultsOf(suppression: Suppression, isUsed: boolean, policy: PolicyModel): readonly Finding[] {
  const { names, span } = suppression;
  const house = (policy.config.house?.clauses ?? []).map((clause) => clause.id);
  const unknown = names.filter((name) => !isRuleName(name, policy.knowledge.clauses, house));
  if (names.length === 0) return [toFinding(builtInRules.invalidSuppression, { message: 'no-rule', span })];
  if (unknown.length > 0) {
    return [toFinding(builtInRules.invalidSuppression, { message: 'unknown-rule', data: { rules: unknown }, span })];
  }
  const isOff = names.every((name) => configuredSeverity(name, policy.config) === 'off');
  // Where the language is not read, nobody has looked for what the comment ignores.
  if (isUsed || isOff || policy.document.language === 'other') return [];
  return [toFinding(builtInRules.unusedSuppression, { message: 'unused', data: { rules: names }, span })];
}

function entriesFor({ config, pathFromConfig }: PolicyModel): readonly IgnoreEntry[] {
  return config.ignore.filter(({ path }) => path === undefined || matchesGlob(pathFromConfig, path));
}

/** Where the configuration's `ignore` entries hold in this document: at their quote, or everywhere. */
function ignoredSpans(policy: PolicyModel): readonly { readonly entry: IgnoreEntry; readonly span: Span }[] {
  const { text } = policy.document;
  return entriesFor(policy).flatMap((entry) => {
    if (entry.quote === undefined) return [{ entry, span: { start: 0, end: text.length } }];
    return findQuote(text, entry.quote).map((span) => ({ entry, span }));
  });
}

/** All places of `quote`, however its words are wrapped over lines. */
function findQuote(text: string, quote: string): readonly Span[] {
  const words = quote
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words[0] === '') return [];
  return allMatches(new RegExp(words.join('\\s+'), 'g'), text).map((match) =>
    span(match.index, match.index + match[0].length),
  );
}
