import { matchBlocks } from '../../parse/blocks.ts';
import type { Link, ParsedDocument } from '../../parse/document.ts';
import { anchorOf, anchorsOf } from '../../structure/anchors.ts';
import { decoded } from '../../text/decoded.ts';
import { span } from '../../text/span.ts';
import { defineRule, type Found } from '../rule.ts';

/** What an editor leaves where the address has to be filled in. */
const noTarget = /^(?:#|https?:\/\/|mailto:|tel:|todo|tb[acd]|x{3,}|(?:insert[-_]?)?(?:link|url)(?:[-_]?here)?)?$/i;

/** "[our form]()" is no link to a parser, and stands in the text as it is written. */
const withoutAddress = /\[([^\]\n]{1,80})\]\(\s*\)/gu;

const mailbox = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
const site = /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})(?=[/?#:]|$)/i;

/** "Example.js", "Example.NET": names of programs and files. No domain ends in “js”, and none is written with “NET” in capitals. */
const programName = /\.(?:js|ts|jsx|tsx|mjs|mdx|NET)$/;

/** A link that leads nowhere, elsewhere than it says, or to a heading that the text does not have. */
export const referenceBrokenLink = defineRule({
  id: 'reference/broken-link',
  summary: { en: 'Links lead where they say.', zh: '链接指向其所说的地方。' },
  severity: 'warning',
  *check({ document }): Generator<Found> {
    if (document.format === 'plaintext') return;
    for (const { span: at, match } of matchBlocks(document, withoutAddress)) {
      // `[us]({% include mail.html %})`: the site's generator fills in what the prose shows as blanks.
      const isEmpty = /\(\s*\)$/.test(document.text.slice(at.start, at.end));
      if (document.format === 'markdown' && isEmpty)
        yield { message: 'empty', span: at, data: { text: match[1] ?? '' } };
    }
    const readable = document.links.filter(({ text }) => /\p{L}/u.test(document.prose.slice(text.start, text.end)));
    for (const link of readable) {
      const shown = document.prose.slice(link.text.start, link.text.end).trim();
      const target = document.text.slice(link.targetSpan.start, link.targetSpan.end).trim();
      // In a web page "#" is the target of what a script opens.
      if (noTarget.test(target) && !(target === '#' && document.format === 'html')) {
        yield { message: 'empty', span: link.span, data: { text: shown } };
        // An autolink, "<privacy@acme.example>", shows its own target, and readers of Markdown add the “mailto:”.
      } else if (mailbox.test(target) && link.text.start !== link.targetSpan.start) {
        yield { message: 'no-mailto', span: link.targetSpan, data: { text: shown, target } };
      } else if (leadsElsewhere(shown, target)) {
        yield { message: 'elsewhere', span: link.span, data: { text: shown, target } };
      }
    }
    for (const { span: at, text, target } of withoutHeading(document, readable)) {
      yield {
        message: 'no-heading',
        span: at,
        data: { text: document.prose.slice(text.start, text.end).trim(), target },
      };
    }
  },
  fixes({ message: { id }, span: { start } }) {
    if (id !== 'no-mailto') return [];
    return [
      {
        title: { id: 'add-mailto', data: {} },
        kind: 'safe',
        edits: [{ span: span(start, start), newText: 'mailto:' }],
      },
    ];
  },
});

/** Whether a link shows one address and leads to another: both mailboxes, or sites of different owners. */
function leadsElsewhere(shown: string, target: string): boolean {
  // Most links show words, and no address is without a point.
  if (!shown.includes('.')) return false;
  if (mailbox.test(shown)) {
    const other = decoded(target.replace(/^mailto:/i, '').replace(/\?.*$/, ''));
    return mailbox.test(other) && other.toLowerCase() !== shown.toLowerCase();
  }
  if (!/^https?:\/\//i.test(target)) return false;
  if (programName.test(shown) || leadsToFile(shown, target)) return false;
  const [own, other] = [shown, target].map((address) => site.exec(address)?.[1]?.toLowerCase());
  return own !== undefined && other !== undefined && ownerOf(own) !== ownerOf(other);
}

/** "SECURITY.md" that leads to a file of this name: its end is that of a domain, too. */
function leadsToFile(shown: string, target: string): boolean {
  const path = decoded(target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/, ''));
  return path.toLowerCase().endsWith(`/${shown.toLowerCase()}`);
}

/** The part of a host that is bought: "acme.example" of "www.acme.example", "acme.co.uk" of "www.acme.co.uk". */
function ownerOf(host: string): string {
  const labels = host.split('.');
  const [name = '', last = ''] = labels.slice(-2);
  return labels.slice(last.length === 2 && name.length <= 3 ? -3 : -2).join('.');
}

/** Links into a text lead to its headings: with fewer than so many, or so large a share of misses, they lead to other marks. */
const fewest = 3;
const misses = 1 / 3;

/** The start of the page: HTML defines "#top" for every page. */
const pageTop = /^#top$/i;

/** Links to a heading that is not there, where the others find theirs. */
function withoutHeading(document: ParsedDocument, links: readonly Link[]): readonly Link[] {
  const inner = links.filter(({ target }) => /^#\p{L}|^#\d/u.test(target) && !pageTop.test(target));
  if (inner.length < fewest) return [];
  const anchors = anchorsOf(document);
  const lost = inner.filter(({ target }) => !anchors.has(anchorOf(target) ?? ''));
  return lost.length <= inner.length * misses ? lost : [];
}
