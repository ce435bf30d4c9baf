import type { PolicyModel } from '../../model.ts';
import { matchBlocks } from '../../parse/blocks.ts';
import type { Span } from '../../text/span.ts';
import { otherPlaces } from '../otherPlaces.ts';
import { defineRule, type Found } from '../rule.ts';

/** One thing, and the names that policies have for it; what stands in the first group tells the names apart. */
const things: readonly RegExp[] = [
  /(?<![\p{L}-])(personal(?:ly identifiable)? information|personal data|个人信息|个人数据|个人资料)(?! (?:protection|subjects?|controllers?|processors?|breach|security)\b|主体|保护)/giu,
  /(?<![\p{L}-])((?:personal |individual )?information subject|data subject|subject of (?:the |your )?personal (?:information|data)|个人信息主体|数据主体)s?/giu,
  /(?<=\b(?:this|our) )((?:privacy|data protection) (?:policy|notice|statement))(?!\p{L})/giu,
];

/** Uses before a second name is taken for a habit: a phrase in a quotation of some law is none. */
const enough = [3, 1, 2];

/** One thing goes by two names, so that readers ask whether two things are meant. */
export const consistencyTerminology = defineRule({
  id: 'consistency/terminology',
  summary: 'One thing has one name.',
  severity: 'hint',
  *check(policy): Generator<Found> {
    for (const [i, thing] of things.entries()) {
      const names = [...namesOf(policy, thing)].sort((a, b) => b[1].length - a[1].length);
      const [main, ...others] = names;
      const other = others.find(
        ([name, spans]) => spans.length >= (enough[i] ?? 1) && !isEquated(policy, name, names[0]?.[0] ?? ''),
      );
      const [first, ...more] = other?.[1] ?? [];
      if (main === undefined || other === undefined || first === undefined) continue;
      yield {
        message: 'two-names',
        span: first,
        data: { name: other[0], other: main[0], count: other[1].length, times: main[1].length },
        related: [
          ...main[1].slice(0, 1).map((span) => ({ span, message: 'other', data: { name: main[0] } })),
          ...otherPlaces(more, 'again'),
        ],
      };
    }
  },
});

/** The names of a thing that the text uses, with their places. */
function namesOf({ document }: PolicyModel, thing: RegExp): ReadonlyMap<string, readonly Span[]> {
  const names = new Map<string, Span[]>();
  for (const { span, match } of matchBlocks(document, thing, ['heading', 'paragraph', 'item'])) {
    const name = (match[1] ?? '').toLowerCase().replace(/ (?:the|your) /, ' ');
    names.set(name, [...(names.get(name) ?? []), span]);
  }
  return names;
}

/** Whether the text defines the name, or says that it is the other: personal data (also “personal information”). */
function isEquated({ document, facts }: PolicyModel, name: string, other: string): boolean {
  const joined = (a: string, b: string) =>
    new RegExp(`${a}[^.;]{0,30}(?:\\bor\\b|\\balso\\b|[(“"/])[^.;]{0,20}${b}`, 'iu').test(document.prose);
  return (
    facts.definitions.some(({ term }) => term.toLowerCase().includes(name)) ||
    joined(name, other) ||
    joined(other, name)
  );
}
