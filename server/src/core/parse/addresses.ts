import type { LineShape } from './lineShape.ts';
import type { Line } from './lines.ts';
import { familyOf } from './numbering.ts';

/** What nothing but an address or a way to reach somebody holds. */
const sure = [
  // To whose hands, and where in the house.
  /^(?:attn|attention|c\/o|fao)\b/i,
  /^(?:suite|floor|level|unit|room|building|bldg|apartment|p\.? ?o\.? box)\b.*\d|\b(?:suite|floor|p\.? ?o\.? box) \d|\b\d+(?:st|nd|rd|th) floor\b/i,
  // Codes of the post: American, Canadian, British and Irish ones, and those of digits alone beside a town.
  /\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]\d[\dW] (?=[A-Z\d]*\d)[A-Z\d]{4}\b/,
  /^(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})? \p{Lu}\p{L}+|^\p{Lu}[\p{L} ,.-]+ \d{4,6}(?:-\d{3,4})?(?:,? \p{Lu}[\p{L} ]*)?$|^\d{4,6}-\d{3,4}$/u,
  /\S@\S+\.\w|^\+?[\d\s().-]{7,}$/,
] as const;

/**
 * Countries that stand alone in the last line of an address. The list of countries in the knowledge is not read here: a text
 * is parsed without any knowledge, and here only those matter that addresses of policies end with.
 */
const country =
  /^(?:\S+ )?(?:argentina|australia|austria|bahrain|bangladesh|belgium|brazil|bulgaria|canada|chile|china|colombia|croatia|cyprus|czech republic|czechia|denmark|egypt|england|estonia|finland|france|georgia|germany|greece|hong kong|hungary|iceland|india|indonesia|(?:northern )?ireland|israel|italy|japan|kenya|korea|latvia|lebanon|liechtenstein|lithuania|luxembourg|malaysia|malta|mexico|monaco|morocco|netherlands|new zealand|nigeria|norway|pakistan|peru|philippines|poland|portugal|qatar|republic of \w+|romania|russia|saudi arabia|scotland|serbia|singapore|slovakia|slovenia|south africa|south korea|spain|sri lanka|sweden|switzerland|taiwan|thailand|turkey|ukraine|united arab emirates|united kingdom|united states(?: of america)?|uruguay|vietnam|wales)\.?$/i;
const shortCountry = /^(?:\S+ )?(?:USA?|U\.S\.(?:A\.)?|UK|U\.K\.)$/;

/** What may be a part of one: a street, with its house number behind it or on another line, a town and its country. */
const street =
  /^\p{Lu}[\p{L}.'’ -]+ (?:[Ss]treet|[Rr]oad|[Ll]ane|[Aa]venue|[Dd]rive|[Bb]oulevard|[Cc]ourt|[Ss]quare|[Hh]ouse|[Tt]ower|[Bb]uilding)$/u;
const numberedStreet = /^\p{Lu}[\p{L}.'’ -]{3,40} (?:nº ?|no\.? ?)?\d{1,4}(?:[-–/]\d{1,4})? ?[a-z]?$/u;
const houseFirst = /^(?!(?:19|20)\d\d )\d{1,5}[a-z]?(?:[-/]\d+)?,? \p{Lu}\p{L}+/u;
const townAndCountry = /^\p{Lu}[\p{L}.'’ -]+, \p{Lu}[\p{L} .'’-]+$/u;

/** Words in the longest line of an address. */
const longest = 9;

/**
 * Finds postal addresses: lines one under the other of which at least two can only be part of one, the lines between
 * them included, and the name above.
 *
 * @param houses positions of lines whose number can be no numbering: "10 Mill Lane".
 */
export function addressLines(
  lines: readonly Line[],
  shapes: readonly LineShape[],
  houses: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>();
  const isShort = (at: number) => {
    const shape = shapes[at];
    return shape !== undefined && shape.kind !== 'sentence' && shape.kind !== 'lead-in' && shape.size <= longest;
  };
  const isSure = (at: number) => houses.has(at) || lines[at]?.known.read(isSureText, isSureText) === true;
  const isPart = (at: number) => isSure(at) || lines[at]?.known.read(isLikelyText, isLikelyText) === true;
  for (let from = 0; from < lines.length; from++) {
    if (!isShort(from) || !isPart(from)) continue;
    let last = from;
    let parts = 1;
    let proofs = isSure(from) ? 1 : 0;
    // Up to three lines between may be the name of a building or of a town.
    for (let at = from + 1; at <= last + 4 && isShort(at); at++) {
      if (!isPart(at)) continue;
      parts++;
      if (isSure(at)) proofs++;
      last = at;
    }
    if (parts < 2 || proofs === 0) continue;
    for (let at = from; at <= last; at++) found.add(at);
    if (isShort(from - 1) && isAnnounced(lines[from - 2]) && !reaching.test(lines[from - 1]?.text ?? ''))
      found.add(from - 1);
    from = last;
  }
  return found;
}

/** Whether a line by itself can be nothing but a part of an address. */
export function isAddressLine({ known }: Line): boolean {
  return known.read(isSureText, isSureText) || known.read(isCountry, isCountry);
}

function isSureText(text: string): boolean {
  return sure.some((form) => form.test(text));
}

function isCountry(text: string): boolean {
  return country.test(text) || shortCountry.test(text);
}

function isLikelyText(text: string): boolean {
  return (
    isCountry(text) ||
    street.test(text) ||
    numberedStreet.test(text) ||
    houseFirst.test(text) ||
    townAndCountry.test(text)
  );
}

/** A title over an address: whom it is of says the next line. */
const reaching = /\b(?:contact|address|reach|questions|complaints?)\b/i;

/** Whether a line says that somebody's address follows. */
function isAnnounced(line: Line | undefined): boolean {
  return /[:：]$|\b(?:at|to|by|address|mail|post|contact(?:ing)?)[.]?$/i.test(line?.text ?? '');
}

/** Lines with a number that nothing sets off and that no numbering from 1 on holds: that of a house. */
export function houseNumbers(
  lines: readonly Line[],
  chains: readonly { readonly family: string; readonly members: readonly number[] }[],
): ReadonlySet<number> {
  const isBare = (at: number) => {
    const marker = lines[at]?.marker;
    return marker !== undefined && familyOf(marker) === 'decimal #';
  };
  const loose = chains.filter(
    ({ members: [first = 0, ...others] }) =>
      isBare(first) && others.length < 2 && (lines[first]?.marker?.ordinal[0] ?? 1) > 1,
  );
  return new Set(loose.flatMap(({ members }) => members));
}
