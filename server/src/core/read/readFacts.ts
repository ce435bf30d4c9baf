import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language, ParsedDocument } from '../parse/document.ts';
import { passagesOf } from '../parse/passages.ts';
import { shift } from '../text/span.ts';
import { collectFacts, type Stated } from './facts/collectFacts.ts';
import { ownSites, readAddresses, readEmails, readPhones, readSites, type Site } from './facts/contacts.ts';
import { readCountries } from './facts/countries.ts';
import { type DateRole, dateOf, readDates } from './facts/dates.ts';
import { readDefinitions } from './facts/definitions.ts';
import { type NamesIn, ownNames, readNames } from './facts/names.ts';
import type { Facts } from './facts.ts';
import type { SentenceList } from './sentenceGroups.ts';

/** Reads what a document says of itself: names, contacts, dates, definitions. All spans are offsets in the document. */
export function readFacts(document: ParsedDocument, list: SentenceList, knowledge: Knowledge): Facts {
  const { prose, language } = document;
  const reader = readerFor(language, knowledge);
  const passages = passagesOf(document).map(({ start, known }) => ({ start, ...known.read(reader, reader) }));
  const all = <T extends Stated>(found: (facts: PassageFacts) => readonly T[]): readonly T[] =>
    passages.flatMap((passage) => placed(found(passage), passage.start));
  const emails = all((passage) => passage.emails);
  const dates = all((passage) => passage.dates);
  const names = ownNames(prose, language, passages);
  return {
    companies: collectFacts(names.companies),
    otherCompanies: collectFacts(names.others),
    aliases: collectFacts(names.aliases),
    products: collectFacts(names.products),
    emails: collectFacts(emails),
    phones: collectFacts(
      all((passage) => passage.phones),
      (value) => value.replace(/\D/g, ''),
    ),
    addresses: collectFacts(all((passage) => passage.addresses)),
    websites: collectFacts(
      ownSites(
        all((passage) => passage.sites),
        emails,
      ),
      (value) => value.replace(/^https?:\/\/|\/$/g, '').toLowerCase(),
    ),
    countries: collectFacts(all((passage) => passage.countries)),
    dates: dateRoles.flatMap((role) =>
      collectFacts([...dates, ...frontMatterDates(document, dates)].filter((d) => d.role === role)).map((f) => ({
        ...f,
        role,
      })),
    ),
    definitions: [...readDefinitions(list)],
    weIncludesAffiliates: names.weIncludesAffiliates,
  };
}

/** The dates of the front matter, where the text gives its readers none: a site generator changes its own at any edit. */
function frontMatterDates(
  { text, frontMatterDates = [] }: ParsedDocument,
  inText: PassageFacts['dates'],
): PassageFacts['dates'] {
  if (inText.some(({ role }) => role === 'effective' || role === 'updated')) return [];
  const given = frontMatterDates.flatMap(({ role, span }) => {
    const value = dateOf(text.slice(span.start, span.end));
    return value === undefined ? [] : [{ value, role, span }];
  });
  // Several keys of one kind ("updated", "reviewed") do not contradict each other: the newest counts.
  return given.filter((one) => !given.some(({ role, value }) => role === one.role && value > one.value));
}

const dateRoles: readonly DateRole[] = ['effective', 'updated', 'version', 'other'];

/** What one passage states; offsets are those of the passage. */
interface PassageFacts {
  readonly emails: readonly Stated[];
  readonly phones: readonly Stated[];
  readonly addresses: readonly Stated[];
  readonly sites: readonly Site[];
  readonly countries: readonly Stated[];
  readonly dates: readonly (Stated & { readonly role: DateRole })[];
  readonly names: NamesIn;
}

type Reader = (text: string) => PassageFacts;

const readers = new WeakMap<Knowledge, Readonly<Record<Language, Reader>>>();

function readerFor(language: Language, knowledge: Knowledge): Reader {
  let known = readers.get(knowledge);
  if (!known) {
    const reader =
      (own: Language): Reader =>
      (text) => ({
        emails: [...readEmails(text)],
        phones: [...readPhones(text)],
        addresses: [...readAddresses(text)],
        sites: [...readSites(text)],
        countries: [...readCountries(text, own, knowledge)],
        dates: [...readDates(text, knowledge)],
        names: readNames(text, own, knowledge),
      });
    known = { en: reader('en'), zh: reader('zh'), other: reader('other') };
    readers.set(knowledge, known);
  }
  return known[language];
}

function placed<T extends Stated>(found: readonly T[], start: number): readonly T[] {
  return found.length === 0 ? found : found.map((one) => ({ ...one, span: shift(one.span, start) }));
}
