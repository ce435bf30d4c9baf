import { markerOf } from '../core/insert/renumber.ts';
import { slug } from '../core/insert/slug.ts';
import type { PolicyModel } from '../core/model.ts';
import type { Section } from '../core/structure/section.ts';
import { hanDigits } from '../core/text/numerals.ts';
import { type Span, span } from '../core/text/span.ts';
import { type CrossReference, crossReferences } from './crossReferences.ts';
import { isAt } from './ranges.ts';

/** The number or the title of a section, with every place that has to change with it. */
export interface SectionName {
  /** The words at the cursor. */
  readonly at: Span;
  /** Where the same words stand: in the heading, in references to it, in the table of contents. */
  readonly places: readonly Span[];
  /** Links within the document, whose addresses are made from number and title. */
  readonly addresses: readonly { readonly span: Span; write(newName: string): string }[];
  /** Whether words can take the place of these. */
  accepts(newName: string): boolean;
}

/** The name of a section that stands at an offset, in its heading or where the text speaks of it. */
export function sectionNameAt(model: PolicyModel, offset: number): SectionName | undefined {
  const reference = crossReferences(model).find(({ words }) => isAt(words, offset));
  for (const section of reference ? [reference.section] : model.sections) {
    if (section.kind !== 'heading') continue;
    const name = [titleName, numberName]
      .map((nameOf) => nameOf(model, section))
      .find((found) => found && placeAt(found, offset));
    if (name) return { ...name, at: placeAt(name, offset) as Span };
  }
  return undefined;
}

type Name = Omit<SectionName, 'at'>;

function placeAt({ places }: Name, offset: number): Span | undefined {
  return places.find((place) => isAt(place, offset));
}

function titleName(model: PolicyModel, section: Section): Name | undefined {
  const { text } = model.document;
  const { title, titleSpan } = section;
  const start = text.indexOf(title, titleSpan.start);
  if (start < 0 || start + title.length > titleSpan.end) return undefined; // marked up inside
  /** The title in words that may have the number before it, as in a table of contents. */
  const titleIn = ({ words, section: named }: CrossReference): readonly Span[] => {
    const from = words.end - title.length;
    const isTitle = text.slice(from, words.end).toLowerCase() === title.toLowerCase();
    return named === section && isTitle && !/\p{L}/u.test(text.slice(words.start, from)) ? [span(from, words.end)] : [];
  };
  return {
    places: [span(start, start + title.length), ...crossReferences(model).flatMap(titleIn)],
    addresses: addressesOf(model, section, (number, newName) => `${number} ${newName}`),
    accepts: (newName) => !/[\r\n]/.test(newName),
  };
}

/** The number in a marker: "5" in "5.", "第5条" and "(5)", "5.1" in "5.1", "五" in "五、". */
const numberIn = new RegExp(`\\d+(?:\\.\\d+)*|[${hanDigits}]+|(?<!\\p{L})(?:[IVXL]+|[ivxl]+|[A-Za-z])(?!\\p{L})`, 'u');

function numberName(model: PolicyModel, section: Section): Name | undefined {
  const { document, sections } = model;
  const own = numberOf(model, section);
  if (!own) return undefined;
  const isBelow = (number: string) => number.startsWith(`${own.text}.`);
  // Sub-sections carry the number on: 5.1 in section 5.
  const family = sections.filter((other) => other === section || isBelow(numberOf(model, other)?.text ?? ''));
  const places = family.flatMap((other) => numberOf(model, other)?.span ?? []);
  const inText = crossReferences(model).flatMap(({ words, section: named }) => (family.includes(named) ? [words] : []));
  const inContents = document.contents.flatMap(({ marker }) => {
    const number = marker && numberIn.exec(marker.text);
    return number ? [span(marker.span.start + number.index, marker.span.start + number.index + number[0].length)] : [];
  });
  const isOwn = ({ start, end }: Span) => {
    const written = document.text.slice(start, end);
    return written.startsWith(own.text) && !/^[\p{L}\p{N}]/u.test(written.slice(own.text.length));
  };
  return {
    places: [...places, ...inText, ...inContents]
      .filter(isOwn)
      .map(({ start }) => span(start, start + own.text.length)),
    addresses: family.flatMap((other) =>
      addressesOf(model, other, (number, newNumber) => `${number.replace(own.text, newNumber)} ${other.title}`),
    ),
    accepts: (newNumber) => /^[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*$/u.test(newNumber),
  };
}

function numberOf(
  { document }: PolicyModel,
  section: Section,
): { readonly text: string; readonly span: Span } | undefined {
  const marker = markerOf(document, section);
  const found = marker && numberIn.exec(marker.text);
  if (!found) return undefined;
  const start = marker.span.start + found.index;
  return { text: found[0], span: span(start, start + found[0].length) };
}

/** Links to a section, with the heading that their addresses are made from once it is renamed. */
function addressesOf(
  { document }: PolicyModel,
  section: Section,
  heading: (number: string, newName: string) => string,
): SectionName['addresses'] {
  const number = markerOf(document, section)?.text ?? '';
  const address = `#${slug(`${number} ${section.title}`)}`;
  return document.links
    .filter(({ target }) => target === address)
    .map(({ targetSpan }) => ({ span: targetSpan, write: (newName) => `#${slug(heading(number, newName))}` }));
}
