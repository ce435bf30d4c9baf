import type { PolicyModel } from '../model.ts';
import type { Fact } from '../read/facts.ts';
import { withoutMarks } from './assumed.ts';

/** Values for placeholders by their id; a placeholder without one stays visible. */
export type Values = Readonly<Record<string, string>>;

/** Puts values for placeholders; those without a value stay. Between two Chinese characters no blank is left. */
export function fillPlaceholders(text: string, values: Values): string {
  const isOne = values.WEBSITE_URLS !== undefined && !/[,;、]| and /.test(values.WEBSITE_URLS);
  const counted = isOne ? text.replace(/\bwebsites (?=\{\{WEBSITE_URLS\}\})/g, 'website ') : text;
  return counted.replace(spacedPlaceholder, (whole, before: string, id: string, after: string, at: number) => {
    const value = values[id];
    if (value === undefined) return whole;
    const words = withoutMarks(value);
    const joinsBefore = isChinese(counted[at - 1]) && isChinese(words[0]);
    const joinsAfter = isChinese(words.at(-1)) && isChinese(counted[at + whole.length]);
    return `${joinsBefore ? '' : before}${value}${joinsAfter ? '' : after}`;
  });
}

const spacedPlaceholder = /( ?)\{\{([A-Z][A-Z0-9_]*)\}\}( ?)/g;

function isChinese(character = ''): boolean {
  return /[\p{Script=Han}，。、：；（）《》“”]/u.test(character);
}

/** What a document says already, by the placeholder that it fills (`fact` in placeholders.yaml). */
export function statedValues(model: PolicyModel): Values {
  const values: Record<string, string> = {};
  for (const { id, fact } of model.knowledge.placeholders) {
    const value = fact === undefined ? undefined : factReaders[fact]?.(model);
    if (value !== undefined) values[id] = value;
  }
  return values;
}

const factReaders: Readonly<Record<string, (model: PolicyModel) => string | undefined>> = {
  company: ({ facts }) => facts.companies[0]?.value,
  products: ({ facts }) => facts.products[0]?.value,
  website: ({ facts }) => facts.websites[0]?.value,
  email: ({ facts }) => (mailFor(/privacy|data|legal|gdpr|dpo|personal/i, facts.emails) ?? facts.emails[0])?.value,
  'dpo-email': ({ facts }) => mailFor(/dpo|dataprotection|privacy-?officer/i, facts.emails)?.value,
  phone: ({ facts }) => facts.phones[0]?.value,
  address: ({ facts }) => facts.addresses[0]?.value,
  'effective-date': ({ facts }) => facts.dates.find((d) => d.role === 'effective')?.value,
  'updated-date': ({ facts }) => facts.dates.find((d) => d.role === 'updated')?.value,
  'child-age': ({ statements }) => {
    const ages = statements.flatMap((s) => s.quantities.filter((q) => q.role === 'age' && s.subject === 'child'));
    return ages[0] && String(ages[0].value);
  },
};

function mailFor(name: RegExp, emails: readonly Fact[]): Fact | undefined {
  return emails.find((e) => name.test(e.value.slice(0, e.value.indexOf('@'))));
}
