import type { RegimeId } from '../knowledge/types.ts';
import { monthNames } from '../text/months.ts';
import { markAssumed } from './assumed.ts';
import type { Values } from './fillPlaceholders.ts';
import type { PolicyAnswers } from './newPolicy.ts';

/** What a policy has to say and nobody was asked; each is marked as assumed, so that the writer is told to check it. */
const usual: Readonly<Record<'en' | 'zh', Values>> = {
  en: {
    PRIVACY_TEAM_NAME: 'privacy team',
    DPO_ROLE_TITLE: 'privacy officer',
    RESPONSE_DAYS: '30',
    EXTENSION_DAYS: '30',
    POLICY_VERSION: '1.0',
    UPDATE_NOTICE_METHOD: 'e-mail',
    UPDATE_NOTICE_DAYS: '30',
    TECHNICAL_MEASURES: 'encryption in transit and at rest, access control and backups',
    ORGANISATIONAL_MEASURES: 'access for trained staff only, and regular reviews',
    BREACH_NOTICE_HOURS: '72',
    BREACH_CHANNELS: 'e-mail',
    DELETION_DAYS: '30',
    BACKUP_DAYS: '90',
    CHILD_DELETION_DAYS: '30',
    UNSUBSCRIBE_DAYS: '10',
    COMPLAINT_ACK_DAYS: '10',
    APPEAL_WINDOW_DAYS: '60',
    APPEAL_RESPONSE_DAYS: '45',
    CESSATION_NOTICE_DAYS: '30',
    EXPORT_FORMAT: 'JSON',
    PARENTAL_CONSENT_METHOD: 'a signed form that the parent returns to us',
    AGE_CHECK_METHOD: 'asking for the date of birth at registration',
    VERIFICATION_DATA: 'the e-mail address of your account',
    REQUIRED: 'required',
    OPTIONAL: 'optional',
    PROVIDED: 'you provide it',
    METHOD: 'collection, storage and use',
    BASIS: 'performance of a contract',
    CONSENT: 'consent',
    NONE: 'none',
    COLLECTED: 'the day of collection',
    OURSELVES: 'us',
    STORAGE_FORM: 'electronic form',
    YES: 'yes',
    NO: 'no',
    TRANSMISSION: 'encrypted transmission',
    NOT: 'not',
    DO_NOT: 'do not',
    HAVE_NOT: 'have not',
  },
  zh: {
    PRIVACY_TEAM_NAME: '个人信息保护团队',
    RESPONSE_DAYS: '15',
    EXTENSION_DAYS: '15',
    POLICY_VERSION: '1.0',
    UPDATE_NOTICE_METHOD: '电子邮件',
    UPDATE_NOTICE_DAYS: '30',
    TECHNICAL_MEASURES: '传输和存储加密、访问控制和备份',
    ORGANISATIONAL_MEASURES: '仅向经过培训的员工授权访问，并定期审查',
    BREACH_NOTICE_HOURS: '72',
    BREACH_CHANNELS: '电子邮件',
    DELETION_DAYS: '15',
    BACKUP_DAYS: '90',
    CHILD_DELETION_DAYS: '15',
    UNSUBSCRIBE_DAYS: '10',
    COMPLAINT_ACK_DAYS: '5',
    APPEAL_WINDOW_DAYS: '60',
    APPEAL_RESPONSE_DAYS: '45',
    CESSATION_NOTICE_DAYS: '30',
    EXPORT_FORMAT: 'JSON',
    PARENTAL_CONSENT_METHOD: '监护人签署并交回的同意书',
    AGE_CHECK_METHOD: '注册时询问出生日期',
    VERIFICATION_DATA: '您账户的电子邮箱',
    REQUIRED: '必要',
    OPTIONAL: '可选',
    PROVIDED: '您主动提供',
    METHOD: '收集、存储和使用',
    BASIS: '订立、履行合同所必需',
    CONSENT: '您的同意',
    NONE: '无',
    COLLECTED: '收集之日',
    OURSELVES: '我们',
    STORAGE_FORM: '电子形式',
    YES: '是',
    NO: '否',
    TRANSMISSION: '加密传输',
    NOT: '不',
    DO_NOT: '不会',
    HAVE_NOT: '未曾',
  },
};

/** Values of the placeholders that the answers give, with usual ones, marked as assumed, for deadlines and measures. */
export function answerValues(answers: PolicyAnswers): Values {
  const { language, email, thirdParties, cookies, forChildren } = answers;
  const words = Object.fromEntries(Object.entries(usual[language]).map(([id, text]) => [id, markAssumed(text)]));
  const values: Record<string, string | undefined> = {
    ...words,
    // Only Chinese laws give so little time as usual Chinese policies do.
    RESPONSE_DAYS: answers.regimes.some(isChinese) ? words.RESPONSE_DAYS : markAssumed(usual.en.RESPONSE_DAYS!),
    PRODUCT_NAMES: answers.product === answers.company ? offered[language](answers.company) : answers.product,
    COMPANY_NAME: answers.company,
    WEBSITE_URLS: answers.website,
    CONTACT_EMAIL: email,
    COMPLAINT_EMAIL: email,
    APPEAL_EMAIL: email,
    DPO_EMAIL: markAssumed(email),
    DPO_PHONE: answers.phone && markAssumed(answers.phone),
    CONTACT_PHONE: answers.phone,
    TOLL_FREE_NUMBER: answers.phone && markAssumed(answers.phone),
    BUSINESS_PURPOSE_TABLE:
      thirdParties.map(({ items, name }) => disclosed[language](items, name)).join('; ') || words.NONE,
    POSTAL_ADDRESS: answers.address,
    COUNTRY_OF_REGISTRATION: withArticle(answers.country),
    STORAGE_COUNTRY: withArticle(answers.country),
    LAST_UPDATED_DATE: writtenDate(answers),
    EFFECTIVE_DATE: writtenDate(answers),
    TRANSFER_MECHANISM: answers.safeguard,
    REQUIRED_ITEMS: requiredItems(answers),
    CHILD_AGE: childAge(answers),
    DIRECTED_OR_NOT: forChildren ? '' : words.NOT,
    THIRD_PARTY_TRACKING_DO_OR_DO_NOT: words.DO_NOT,
    AI_TRAINING_DO_OR_DO_NOT: words.DO_NOT,
    LIMIT_DO_OR_DO_NOT: words.DO_NOT,
    SOLD_OR_NOT: words.HAVE_NOT,
    SHARED_OR_NOT: words.HAVE_NOT,
    SOLD_SHARED_TABLE: words.NONE,
  };
  answers.collected.forEach((data, i) => {
    const n = i + 1;
    values[`FUNCTION_${n}`] = data.purpose;
    values[`PURPOSE_${n}`] = data.purpose;
    values[`DATA_ITEMS_${n}`] = data.items;
    values[`COLLECTION_METHOD_${n}`] = data.obtained ?? words.PROVIDED;
    values[`REQUIRED_OR_OPTIONAL_${n}`] = data.optional ? words.OPTIONAL : words.REQUIRED;
    values[`METHOD_${n}`] = words.METHOD;
    values[`LEGAL_BASIS_${n}`] = data.basis ?? (advertising.test(data.purpose) ? words.CONSENT : words.BASIS);
    values[`LEGITIMATE_INTEREST_${n}`] = data.interest;
    values[`RETENTION_ITEM_${n}`] = data.items;
    values[`RETENTION_PURPOSE_${n}`] = data.purpose;
    values[`RETENTION_PERIOD_${n}`] = data.kept;
    values[`RETENTION_START_${n}`] = words.COLLECTED;
  });
  thirdParties.forEach((party, i) => {
    const n = i + 1;
    values[`RECIPIENT_${n}`] = party.name;
    values[`SHARED_ITEMS_${n}`] = party.items;
    values[`SHARING_PURPOSE_${n}`] = party.purpose;
    values[`SHARING_METHOD_${n}`] = words.TRANSMISSION;
    values[`SHARING_GROUND_${n}`] = words.BASIS;
  });
  thirdParties
    .filter((party) => party.country)
    .forEach((party, i) => {
      const n = i + 1;
      values[`OVERSEAS_RECIPIENT_${n}`] = party.name;
      values[`DESTINATION_COUNTRY_${n}`] = party.country;
      values[`TRANSFER_ITEMS_${n}`] = party.items;
      values[`TRANSFER_PURPOSE_${n}`] = party.purpose;
      values[`TRANSFER_METHOD_${n}`] = words.TRANSMISSION;
      values[`RECIPIENT_RIGHTS_CHANNEL_${n}`] = email;
    });
  cookies.forEach((cookie, i) => {
    const n = i + 1;
    values[`COOKIE_${n}`] = cookie.name;
    values[`COOKIE_PARTY_${n}`] = words.OURSELVES;
    values[`COOKIE_PURPOSE_${n}`] = cookie.purpose;
    values[`COOKIE_LIFETIME_${n}`] = cookie.lifetime;
    values[`COOKIE_NECESSARY_${n}`] = cookie.necessary ? words.YES : words.NO;
  });
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(given);
}

/** Purposes that no contract needs. */
const advertising = /newsletter|marketing|advertis|promotion|资讯|营销|广告|推广/i;

/** Names of countries as they stand in a sentence: "in the United Kingdom". */
function withArticle(country: string | undefined): string | undefined {
  return country?.replace(
    /^(?:United (?:Kingdom|States|Arab Emirates)|Netherlands|Philippines|Czech Republic|Dominican Republic|Bahamas|Maldives|Gambia|European Union|UK|USA|US|EU|UAE)\b/,
    'the $&',
  );
}

/** The data that functions need; where all are optional, each function still needs its own. */
function requiredItems({ collected, language }: PolicyAnswers): string {
  const required = collected.filter(({ optional }) => !optional);
  const items = (required.length > 0 ? required : collected).map((data) => data.items);
  return [...new Set(items)].join(language === 'zh' ? '；' : '; ');
}

/** What a policy is about that names no product. */
const offered = {
  en: (company: string) => `the products and services of ${company}`,
  zh: (company: string) => `${company}的产品和服务`,
} as const;

const disclosed = {
  en: (items: string, name: string) => `${items} (to ${name})`,
  zh: (items: string, name: string) => `${items}（提供给${name}）`,
} as const;

/** "1 June 2026", "2026年6月1日" */
function writtenDate({ effective, language }: PolicyAnswers): string {
  const [year, month = 1, day] = effective.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${monthNames[month - 1]} ${year}`;
}

/** The age that the chosen regimes draw; with several the highest. */
function childAge({ regimes }: PolicyAnswers): string {
  if (regimes.some((r) => r === 'gdpr')) return '16';
  return regimes.some(isChinese) ? '14' : '13';
}

function isChinese(regime: RegimeId): boolean {
  return regime === 'pipl' || regime === 'ndsmr' || regime === 'gbt' || regime === 'app';
}
