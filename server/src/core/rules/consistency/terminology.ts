import type { PolicyModel } from '../../model.ts';
import { matchBlocks } from '../../parse/blocks.ts';
import { isInProse } from '../../parse/isInProse.ts';
import { TextMemo } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import { otherPlaces } from '../otherPlaces.ts';
import { defineRule, type Found } from '../rule.ts';

/** One thing that policies have several names for. */
interface Thing {
  /** What stands in the first group tells the names apart. */
  readonly names: RegExp;
  /** Uses before a second name is taken for a habit: a phrase in a quotation of some law is none. */
  readonly enough: number;
}

const things: readonly Thing[] = [
  {
    names:
      /(?<![\p{Script=Latin}-])(personal(?:ly identifiable)? information|personal data|个人信息|个人数据|个人资料)(?! (?:protection|subjects?|controllers?|processors?|breach|security)\b|主体|保护)/giu,
    enough: 3,
  },
  {
    names:
      /(?<![\p{Script=Latin}-])((?:personal |individual )?information subject|data subject|(?<!\b(?:is|are) the )subject of (?:the |your )?personal (?:information|data)|个人信息主体|数据主体)s?/giu,
    enough: 1,
  },
  {
    names: /(?<=\b(?:this|our) )((?:privacy|data protection) (?:policy|notice|statement))(?!\p{L})/giu,
    enough: 2,
  },
];

/** One thing goes by two names, so that readers ask whether two things are meant. */
export const consistencyTerminology = defineRule({
  id: 'consistency/terminology',
  summary: { en: 'One thing has one name.', zh: '同一事物只有一种称呼。' },
  severity: 'hint',
  *check(policy): Generator<Found> {
    for (const { names, enough } of things) {
      const [main, ...others] = [...usesOf(policy, names)].sort((a, b) => b[1].length - a[1].length);
      const other = others.find(([name, spans]) => spans.length >= enough && !isEquated(policy, name, main?.[0] ?? ''));
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

/** The names that the text uses, with their places. */
function usesOf({ document }: PolicyModel, names: RegExp): ReadonlyMap<string, readonly Span[]> {
  const uses = new Map<string, Span[]>();
  for (const { span, match } of matchBlocks(document, names, ['heading', 'paragraph', 'item'])) {
    const name = (match[1] ?? '').toLowerCase().replace(/ (?:the|your) /, ' ');
    const spans = uses.get(name);
    if (spans) spans.push(span);
    else uses.set(name, [span]);
  }
  return uses;
}

/** Whether the text defines the name, or says that it is the other: personal data (also “personal information”). */
function isEquated({ document, facts }: PolicyModel, name: string, other: string): boolean {
  const joined = joinedNames.get(`${name}|${other}`, joining);
  return facts.definitions.some(({ term }) => term.toLowerCase().includes(name)) || isInProse(document, joined);
}

const joinedNames = new TextMemo<RegExp>(100);

/** @param names two of them, with a bar between. */
function joining(names: string): RegExp {
  const [a, b] = names.split('|') as [string, string];
  const link = '[^.;。；]{0,30}(?:\\bor\\b|\\balso\\b|[(（“"/]|或|又称|也称|即)[^.;。；]{0,20}';
  return new RegExp(`${a}${link}${b}|${b}${link}${a}`, 'iu');
}
