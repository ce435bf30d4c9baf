import type { PolicyModel } from '../../model.ts';
import { textBlocks } from '../../parse/blocks.ts';
import { matchSentences } from '../../read/sentenceGroups.ts';
import { isCopyright } from '../../text/pageFurniture.ts';
import { quote } from '../../text/quote.ts';
import { overlaps, type Span, span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

/** "… the “Last updated” date at the top of this page", and not of a mail or another page. */
const promised =
  /\b(?:dated?|(?:last|most recently|was|were|been) (?:updated|revised|modified|changed))\b(?:(?!\b(?:date|updated|effective|revised)\b)[^.;]){0,60}?\b(?:at|on|in|to) the (top|beginning|head|start|bottom|end|foot)(?: of (?:this|the|our) (?:web ?)?(?:page|(?:privacy )?(?:policy|notice|statement)|document)\b|(?=\s*(?:[.;,)]|$)))/i;
const atTop = /^(?:top|beginning|head|start)$/i;

/** The label in quotation marks by which readers shall find it: “Last updated”. */
const label =
  /["“'‘_*](?:date )?(?:the )?((?:last |most recently )?(?:updated|modified|revised|changed|effective))(?: date)?,?["”'’_*]/iu;

/** Letters before the word “date” among which its label stands. */
const before = 40;

/** What may date a text, and what a site's generator puts in its place. */
const anyDate = /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d\d(?!\d)/;
const variable = /[{<]|%\w/;

/** One word for all labels that say the same. */
const stems = [/updat|modif|chang/i, /revis/i, /effective|takes? effect|in force/i];

/** Letters that the head of a text has, and its foot. */
const reach = 1500;

/** A date that the policy says stands at its top or its end, and that does not stand there, or not by this name. */
export const referenceDatePlace = defineRule({
  id: 'reference/date-place',
  summary: { en: 'The date of the policy stands where the policy says.', zh: '政策日期位于文中所说的位置。' },
  severity: 'information',
  *check(policy): Generator<Found> {
    const { document, facts } = policy;
    if (document.language !== 'en' || document.frontMatterDates?.length) return;
    for (const { sentence, found } of matchSentences(policy, promised)) {
      const [whole, place = ''] = found;
      const start = sentence.span.start + found.index;
      const at = span(start, start + whole.length);
      const zone = zoneOf(policy, atTop.test(place), sentence.span);
      if (zone === undefined) return;
      const data = { quote: quote(document.prose, at), place };
      const own = facts.dates.find(({ role }) => role === 'updated' || role === 'effective')?.spans[0];
      if (!anyDate.test(zone)) {
        const isElsewhere = own !== undefined && !overlaps(own, sentence.span);
        if (isElsewhere) yield { message: 'elsewhere', span: at, data, related: [{ span: own, message: 'date' }] };
        else yield { message: 'none', span: at, data };
      } else {
        const name = label.exec(
          sentence.text.slice(Math.max(0, found.index - before), found.index + whole.length),
        )?.[1];
        const stem = name === undefined ? undefined : stems.find((one) => one.test(name));
        // The date is there by another name.
        const lines = zone
          .split('\n')
          .filter((line) => anyDate.test(line))
          .join('\n');
        if (stem && own && !stem.test(lines) && stems.some((one) => one.test(lines)))
          yield {
            message: 'name',
            span: at,
            data: { ...data, name: name ?? '' },
            related: [{ span: own, message: 'date' }],
          };
      }
      return;
    }
  },
});

/**
 * The lines at the head or the foot of the text, without the sentence that speaks of them and lines on copyright. Undefined
 * where a part that is filled in elsewhere stands among them.
 */
function zoneOf({ document }: PolicyModel, isTop: boolean, without: Span): string | undefined {
  const blocks = textBlocks(document);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return undefined;
  const zone = isTop
    ? span(first.content.start, first.content.start + reach)
    : span(last.content.end - reach, last.content.end);
  const raw = isTop ? document.text.slice(0, zone.end) : document.text.slice(Math.max(0, zone.start));
  const dated = raw.split('\n').filter((line) => stems.some((one) => one.test(line)) || anyDate.test(line));
  if (dated.some((line) => variable.test(line))) return undefined;
  const within = blocks.filter(({ content }) => overlaps(content, zone));
  return within
    .map(({ content }) => {
      const text = document.prose.slice(content.start, content.end);
      return overlaps(content, without)
        ? text.slice(0, Math.max(0, without.start - content.start)) +
            text.slice(Math.max(0, without.end - content.start))
        : text;
    })
    .filter((text) => !isCopyright(text))
    .join('\n');
}
