import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { collectFacts } from './facts/collectFacts.ts';
import { readAddresses, readEmails, readPhones, readWebsites } from './facts/contacts.ts';
import { readCountries } from './facts/countries.ts';
import { type DateRole, readDates } from './facts/dates.ts';
import { readDefinitions } from './facts/definitions.ts';
import { readNames } from './facts/names.ts';
import type { Facts } from './facts.ts';
import type { Sentence } from './sentence.ts';

/** Reads what a document says of itself: names, contacts, dates, definitions. All spans are offsets in the document. */
export function readFacts(document: ParsedDocument, sentences: readonly Sentence[], knowledge: Knowledge): Facts {
  const { prose, language } = document;
  const names = readNames(prose, language, knowledge);
  const emails = [...readEmails(prose)];
  const dates = [...readDates(prose, knowledge)];
  return {
    companies: collectFacts(names.companies),
    aliases: collectFacts(names.aliases),
    products: collectFacts(names.products),
    emails: collectFacts(emails),
    phones: collectFacts(readPhones(prose), (value) => value.replace(/\D/g, '')),
    addresses: collectFacts(readAddresses(prose)),
    websites: collectFacts(readWebsites(prose, emails), (value) =>
      value.replace(/^https?:\/\/|\/$/g, '').toLowerCase(),
    ),
    countries: collectFacts(readCountries(prose, language, knowledge)),
    dates: dateRoles.flatMap((role) => collectFacts(dates.filter((d) => d.role === role)).map((f) => ({ ...f, role }))),
    definitions: [...readDefinitions(sentences)],
    weIncludesAffiliates: names.weIncludesAffiliates,
  };
}

const dateRoles: readonly DateRole[] = ['effective', 'updated', 'version', 'other'];
