import { allMatches } from '../../text/allMatches.ts';
import { span } from '../../text/span.ts';
import type { Stated } from './collectFacts.ts';

const mailName = /(?<![\w.%+-])[\w.%+-]{1,64}$/;
const mailHost = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/;
const labelledPhone =
  /(?:\b(?:tele)?phone(?: number)?|\btel\.?|\bcall(?: us)?(?: at| on)?|\bhotline|\bfax|\btoll[- ]free(?: number)?(?: at)?|电话|热线|客服)\s?(?:of [\w ]{1,30})?[:：.]?\s{0,3}(?:at |on |为)?(\(?\+?\d[\d ().–-]{5,20}\d)/gi;
const freePhone =
  /(?<![\w.+/-])(?:\+\d{1,3}[ (.-]{0,2}\d[\d ().-]{5,16}\d|\(\d{3}\) ?\d{3}[-.]\d{4}|1-8\d\d-\d{3}-\d{4}|400-\d{3,4}-\d{3,4})(?![\w-])/g;
const labelledAddress =
  /(?:\b(?:postal |mailing |registered |office |business |contact |our )?address|\bby (?:post|mail)(?: to)?|\bpost(?: to both)?|\bmail|(?:联系|注册|办公|邮寄|通讯|公司)?地址)(?:\s?（[^）\n]{1,12}）)?\s?[:：]\s{0,3}([^\n]{8,160})/gi;
const stayedAddress =
  /\b(?:registered office|principal place of business|head office|headquarters|offices?|located|address) (?:is |are )?(?:located )?at:? ([^\n]{8,160})/gi;
const addressEnd =
  /(?<=[\p{L}\d)]{3}|\s\d{1,2})[.;。；](?:\s|$)|[（(,，]? ?(?:e-?mail|tel|phone|电话|邮箱|or e-?mail|or by)/iu;
const topLevel =
  /\.(?:com|org|net|io|ai|app|co|dev|eu|uk|cn|de|fr|nl|se|us|ca|info|me|xyz|shop|store|co\.uk|com\.cn|com\.au)(?![\w-]|\.[a-z])/gi;
const hostBefore = /(?<![\w@.-])(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.){0,3}[a-z0-9-]{1,63})$/i;
const pathAfter = /^\/[^\s，。；、）)"”>]{0,400}/;
const siteBefore =
  /\b(?:(?:web ?)?sites?|visit(?:ing)?|our (?:home)?page|homepage|available at)\b[^.\n]{0,40}$|(?:网站|官网|网址)[^。\n]{0,20}$/i;

/** E-mail addresses in the text. */
export function* readEmails(prose: string): Generator<Stated> {
  for (let at = prose.indexOf('@'); at >= 0; at = prose.indexOf('@', at + 1)) {
    const name = mailName.exec(prose.slice(Math.max(0, at - 65), at))?.[0];
    const host = mailHost.exec(prose.slice(at + 1, at + 255))?.[0];
    if (name && host) yield stated(prose, at - name.length, at + 1 + host.length);
  }
}

/** Telephone numbers: those that a word announces, and those whose form leaves no doubt. */
export function* readPhones(prose: string): Generator<Stated> {
  for (const m of allMatches(labelledPhone, prose)) {
    const start = m.index + m[0].length - m[1]!.length;
    yield { value: m[1]!, span: span(start, start + m[1]!.length) };
  }
  for (const m of allMatches(freePhone, prose)) yield { value: m[0], span: span(m.index, m.index + m[0].length) };
}

/** Postal addresses that a word announces ("Address: …", "registered office is at …"), to the end of line or sentence. */
export function* readAddresses(prose: string): Generator<Stated> {
  for (const pattern of [labelledAddress, stayedAddress]) {
    for (const m of allMatches(pattern, prose)) {
      const start = m.index + m[0].length - m[1]!.length;
      const value = m[1]!.slice(0, addressEnd.exec(m[1]!)?.index).trimEnd();
      if (/@|:\/\//.test(value) || !looksLikeAddress(value)) continue;
      yield { value, span: span(start, start + value.length) };
    }
  }
}

/** An address has a number, or several parts that begin with capitals, or Chinese words for street and town. */
function looksLikeAddress(text: string): boolean {
  return (/\d/.test(text) && /[A-Z]/.test(text)) || /[省市区路街号]/.test(text) || /(?:[A-Z][\w'’-]+, ){2}/.test(text);
}

/** A web address in the text, before it is known whose it is. */
export interface Site extends Stated {
  /** The part of the host's name that is its owner's. */
  readonly brand: string;
  /** Whether the text calls it a site to visit ("our website at …"). */
  readonly isAnnounced: boolean;
}

/** Web addresses with a known ending. */
export function* readSites(prose: string): Generator<Site> {
  for (const m of allMatches(topLevel, prose)) {
    const before = hostBefore.exec(prose.slice(Math.max(0, m.index - 260), m.index));
    if (!before) continue;
    const start = m.index - before[0].length;
    const hostEnd = m.index + m[0].length;
    const path = pathAfter.exec(prose.slice(hostEnd, hostEnd + 400))?.[0].replace(/[.,;:]+$/, '') ?? '';
    const isAnnounced = siteBefore.test(prose.slice(Math.max(0, start - 60), start));
    yield { ...stated(prose, start, hostEnd + path.length), brand: brandOf(before[1]! + m[0]), isAnnounced };
  }
}

/**
 * The document's own web addresses: hosts that share their name with an e-mail address, or that the text calls a site
 * ("our website at …"). Sites of others that it links to are not among them.
 */
export function ownSites(sites: readonly Site[], emails: readonly Stated[]): readonly Stated[] {
  const brands = new Set(emails.map((e) => brandOf(e.value.slice(e.value.indexOf('@') + 1))));
  return sites.filter(({ brand, isAnnounced }) => isAnnounced || brands.has(brand));
}

function stated(prose: string, start: number, end: number): Stated {
  return { value: prose.slice(start, end), span: span(start, end) };
}

/** The part of a host name that is its owner's: "kestrel" of "www.kestrel.co.uk". */
function brandOf(hostName: string): string {
  const parts = hostName.toLowerCase().split('.');
  const country = parts.length > 2 && /^(?:co|com|org|net|gov|edu|ac)$/.test(parts.at(-2)!);
  return parts.at(country ? -3 : -2) ?? hostName;
}
