import type { PolicyModel } from '../../model.ts';
import { matchBlocks } from '../../parse/blocks.ts';
import { chineseNumber, chineseSection } from '../../read/chineseReferences.ts';
import { plainTitle } from '../../structure/plainTitle.ts';
import type { Section } from '../../structure/section.ts';
import { allMatches } from '../../text/allMatches.ts';
import { hanValue, romanValue } from '../../text/numerals.ts';
import { similarity } from '../../text/similarity.ts';
import { overlaps, type Span, span } from '../../text/span.ts';
import { otherPlaces } from '../otherPlaces.ts';
import { defineRule, type Found } from '../rule.ts';

const unit = 'section|clause|article|part|paragraph|chapter|annex|appendix|schedule|exhibit|attachment';
const byNumber = new RegExp(
  `(?<!\\w)(${unit})s?\\s+["“]?((?:\\d{1,2}(?:\\.\\d{1,2}){0,3})|[IVX]{1,5}|[A-H])(?![\\p{L}\\d-])(?!\\.\\d)["”]?`,
  'giu',
);
const annexNumber = `(附件|附录|附表) ?(?:[（(] ?(${chineseNumber}) ?[)）]|(${chineseNumber}))`;
/** 附件一, 附件 1, 附件（一）所列; not 将附件一并提交, 附件一般, 附件 10MB. */
const annexReference = new RegExp(`${annexNumber}(?=$|[^\\p{L}\\p{N}]|[的中和与及或所内里列])`, 'gu');
/** Of a heading, whose words may follow at once: 附件一合作伙伴. */
const annexTitle = new RegExp(annexNumber, 'gu');
const sectionReference = new RegExp(`本政策${chineseSection.source}`, 'gu');
const byTitle =
  /(?:\b(?:the|our|see|in|under|to)\s+["“]([^"”\n]{4,60})["”]\s+(?:section|paragraph|part|heading)\b|\b(?:section|part|heading)\s+(?:entitled|titled|called|headed|named)?\s*["“]([^"”\n]{4,60})["”])/gi;

/** What is part of another text: a law, a contract, somebody else's policy. */
const elsewhere =
  /(?<!\w)(?:of|in|to|under|with|within)\s+(?:the\s+|our\s+|its\s+|their\s+|that\s+)?(?:[\p{L}().-]+\s+){0,5}?(?:GDPR|Regulation|Directive|Act|Law|Code|Convention|Ordinance|Terms|Agreement|Constitution|Rules|Decree|LGPD|CCPA|PIPL|Treaty|DPA|Clauses|Principles|Framework|Addendum|SCCs?|Statement of Work|Form|Contract|Questionnaire|Guidelines?|Handbook|Manual|Standard)\b/iu;

/** "Section 55 (2) RStV", "Sections 13, 14 German Civil Code": the law follows without a preposition. */
const directlyLegal =
  /^[\s,\d().]*(?:and\s+\d+\s+)?(?:\p{Lu}\p{L}*\p{Lu}\b|(?:\p{Lu}[\p{L}.]*\s+){0,3}(?:Code|Act|Law|Regulation|Directive)\b)/u;

/** "under POPIA section 9": laws go by their initials. */
const lawByInitials = /(?<![\p{L}\d])\p{Lu}{4,}(?:\s*\(\p{L}+\))?[\s,(’'s]*$/u;

/** A section of an app's settings or of another document: "… section of your profile page". */
const otherPlace =
  /^\W*(?:(?:above|below)\s*|[a-z]+\s+)?(?:of|in|on|from|within)\s+(?:the|our|your|its|their)\s+(?!(?:present|same)\b)\p{L}+/iu;

/** "By opening the Help Centre under the “Permissions” section": the way through a menu leads to another place. */
const wayThere =
  /(?<!\w)(?:visit|visiting|open|opening|go to|going to|log(?:ging)? in(?:to)?|navigat\p{L}+|click\p{L}*|tap\p{L}*|menu)\s[^.;:]*$/iu;

/** A reference to a section or annex of this policy that the policy does not have. */
export const referenceDangling = defineRule({
  id: 'reference/dangling',
  summary: { en: 'What the policy refers to is there.', zh: '政策所引用的内容确实存在。' },
  severity: 'error',
  *check(policy): Generator<Found> {
    const targets = referenceTargets(policy);
    yield* oncePerNumber([...wrongNumbers(policy, targets)]);
    yield* wrongTitles(policy, targets);
  },
  fixes(finding, { document }) {
    const { title, closest } = finding.message.data;
    if (finding.message.id !== 'other-title' || typeof title !== 'string' || typeof closest !== 'string') return [];
    const at = document.prose.indexOf(title, finding.span.start);
    if (at < 0 || at > finding.span.end) return [];
    return [
      {
        title: { id: 'fix', data: { closest } },
        kind: 'suggestion',
        edits: [{ span: span(at, at + title.length), newText: closest }],
      },
    ];
  },
});

/** One finding for each number that is not there, with its other places. */
function oncePerNumber(found: readonly Found[]): readonly Found[] {
  const byReference = new Map<string, Found[]>();
  for (const one of found) {
    const reference = String(one.data?.reference).toLowerCase();
    byReference.set(reference, [...(byReference.get(reference) ?? []), one]);
  }
  return [...byReference.values()].flatMap(([first, ...more]) => {
    const others = more.map((one) => one.span);
    return first ? [{ ...first, related: otherPlaces(others, 'again-number') }] : [];
  });
}

/** References by a number that no section has, or to an annex that is not there. */
function* wrongNumbers({ document }: PolicyModel, targets: Targets): Generator<Found> {
  for (const { block, span: at, match } of matchBlocks(document, byNumber, ['paragraph', 'item', 'row'])) {
    const [whole, word = '', number = ''] = match;
    if (isLegal(document.prose, block.content, at, word)) continue;
    if (/^(?:article|chapter|exhibit|attachment)$/i.test(word) && !targets.usesWord(word)) continue;
    const annex = /^(?:annex|appendix|schedule|exhibit|attachment)$/i.test(word);
    if (annex ? targets.hasTitle(`${word} ${number}`) : targets.hasNumber(number, !/part|chapter/i.test(word)))
      continue;
    // A text without any numbers of its own refers to its sections by order: unclear rather than wrong.
    if (!annex && !targets.numbered && !/part/i.test(word)) continue;
    yield {
      message: annex ? 'no-annex' : targets.numbered ? 'no-section' : 'not-numbered',
      span: span(at.start, at.start + whole.length),
      data: { reference: whole.replace(/["“”]/g, '') },
      severity: annex ? 'error' : 'warning',
    };
  }
  for (const { span: at, match } of matchBlocks(document, annexReference, ['paragraph', 'item', 'row'])) {
    if (targets.hasAnnex(annexOf(match))) continue;
    yield { message: 'no-annex', span: at, data: { reference: match[0] }, severity: 'error' };
  }
  for (const { span: at, match } of matchBlocks(document, sectionReference, ['paragraph', 'item', 'row'])) {
    const [whole, number = ''] = match;
    if (!targets.numbered || targets.hasNumber(String(hanValue(number)), true)) continue;
    yield { message: 'no-section', span: at, data: { reference: whole }, severity: 'warning' };
  }
}

/** References by a title that no heading has: one finding for each title, with its other places. */
function wrongTitles({ document }: PolicyModel, targets: Targets): readonly Found[] {
  const places = new Map<string, Span[]>();
  for (const { block, span: at, match } of matchBlocks(document, byTitle, ['paragraph', 'item', 'row'])) {
    const title = (match[1] ?? match[2] ?? '').trim();
    const rest = after(document.prose, block.content, at);
    if (/^part\s+\d/i.test(title) || elsewhere.test(rest) || otherPlace.test(rest)) continue;
    if (wayThere.test(document.prose.slice(Math.max(block.content.start, at.start - 120), at.start))) continue;
    if (document.links.some((link) => overlaps(link.span, at))) continue;
    places.set(title, [...(places.get(title) ?? []), at]);
  }
  return [...places].flatMap(([title, [first, ...more]]) => {
    const best = targets.closest(title);
    if (first === undefined || (best !== undefined && best.likeness >= 0.8) || isLine(document.prose, title)) return [];
    return [
      {
        message: best === undefined ? 'no-title' : 'other-title',
        span: first,
        data: { title, closest: best?.title ?? '' },
        severity: 'warning',
        related: [...(best ? [{ span: best.span, message: 'closest' }] : []), ...otherPlaces(more, 'again')],
      },
    ];
  });
}

/** Whether the words stand on a line of their own: a heading that does not show as one. */
function isLine(prose: string, title: string): boolean {
  const words = title.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`^[^\\p{L}\\n]*(?:\\p{L}[.)] )?${words}\\W*$`, 'imu').test(prose);
}

function isLegal(prose: string, content: Span, at: Span, word: string): boolean {
  const before = prose.slice(Math.max(content.start, at.start - 40), at.start);
  return (
    elsewhere.test(after(prose, content, at)) ||
    directlyLegal.test(after(prose, content, at)) ||
    /^\W*(?:["“][^"”]{1,60}["”]\s+)?(?:available )?at (?:https?:|www\.)/.test(after(prose, content, at)) ||
    /(?:GDPR|Regulation|Act|Law|Code|Directive|Rules|U\.? ?S\.? ?C\.?|C\.? ?F\.? ?R\.?|§|Civil|California|LGPD|UK|PIPL|CCPA|Shield|Framework|Principles)[\s,(]*$/i.test(
      before,
    ) ||
    (word !== word.toUpperCase() && lawByInitials.test(before)) ||
    (/article/i.test(word) && /GDPR|\(\d\)/.test(after(prose, content, at)))
  );
}

function after(prose: string, content: Span, at: Span): string {
  return prose.slice(at.end, Math.min(content.end, at.end + 70));
}

interface Targets {
  /** Whether the document's headings or contents carry numbers at all. */
  readonly numbered: boolean;
  /** @param items whether a numbered paragraph or sub-section answers, or a heading of the outermost level alone. */
  hasNumber(number: string, items: boolean): boolean;
  hasTitle(title: string): boolean;
  /** 附件1: whether a heading is that of 附件一, 附件（一） or 附件 1. */
  hasAnnex(annex: string): boolean;
  usesWord(word: string): boolean;
  closest(title: string): { readonly title: string; readonly span: Span; readonly likeness: number } | undefined;
}

/** All that a reference can point to: numbers of headings and items, titles of sections. */
function referenceTargets({ document, sections }: PolicyModel): Targets {
  const headings = sections.filter((s) => s.kind === 'heading');
  const numbers = new Set<string>();
  for (const block of document.blocks) {
    if (block.marker && block.marker.ordinal.length > 0) {
      numbers.add(block.marker.ordinal.join('.'));
      numbers.add(block.marker.text.replace(/[^\p{L}\p{N}.]|\.$/gu, '').toLowerCase());
    }
  }
  const titles = headings.map(titleOf);
  const annexes = new Set(titles.flatMap((title) => allMatches(annexTitle, title).map(annexOf)));
  const outermost = Math.min(...headings.filter((s) => s.level > 1).map((s) => s.level));
  const topTitles = headings.filter((s) => s.level <= outermost).map(titleOf);
  return {
    numbered: headings.filter((s) => s.number !== undefined).length >= 2,
    hasNumber: (number, items) => {
      if (items && (numbers.has(number.toLowerCase()) || numbers.has(String(romanValue(number) || number))))
        return true;
      // A number that opens a line is one, whether or not its line shows as a heading.
      if (items && new RegExp(`^[\\s*_|>-]*${number}[.)、] ?\\p{Lu}`, 'mu').test(document.prose)) return true;
      const pattern = new RegExp(`^\\W*(?:\\p{L}+\\s+)?${number.toLowerCase()}(?![\\p{L}\\d])`, 'u');
      return (items ? titles : topTitles).some((title) => pattern.test(title));
    },
    hasTitle: (title) => {
      const folded = title.toLowerCase();
      return titles.some((t) => t.includes(folded));
    },
    usesWord: (word) => {
      const folded = word.toLowerCase();
      return titles.some((t) => t.startsWith(folded));
    },
    hasAnnex: (annex) => annexes.has(annex),
    closest(title) {
      let best: ReturnType<Targets['closest']>;
      for (const section of headings) {
        // A remark in brackets is part of a title that references leave out.
        const likeness = Math.max(
          ...[section.title, section.title.replace(/\s*\([^()]*\)\W*$/, '')].map((own) =>
            similarity(plainTitle(title), plainTitle(own)),
          ),
        );
        if (likeness > (best?.likeness ?? 0.4))
          best = { title: plainTitle(section.title), span: section.titleSpan, likeness };
      }
      return best;
    },
  };
}

/** Word and value, however the number is written: 附件（一） → 附件1. */
function annexOf([, word, bracketed, plain = '']: RegExpMatchArray): string {
  return `${word}${hanValue(bracketed ?? plain)}`;
}

function titleOf({ number, title }: Section): string {
  return `${number ?? ''} ${title}`.trim().toLowerCase();
}
