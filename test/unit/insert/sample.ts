import { type Analysis, analyse } from '../../../server/src/core/analyse.ts';
import { defaultConfig } from '../../../server/src/core/config/config.ts';
import { insertClause } from '../../../server/src/core/insert/insertClause.ts';
import type { RegimeId } from '../../../server/src/core/knowledge/types.ts';
import type { Format } from '../../../server/src/core/parse/document.ts';
import type { Fix } from '../../../server/src/core/rules/rule.ts';
import { knowledge } from '../../knowledge.ts';

export { knowledge };

const endings: Readonly<Record<Format, string>> = { markdown: 'md', plaintext: 'txt', html: 'html' };

/** Reads a policy under the regimes given. */
export function read(text: string, format: Format = 'markdown', regimes: readonly RegimeId[] = ['gdpr']): Analysis {
  const config = { ...defaultConfig, regimes };
  const onRuleFailure = (rule: string, error: unknown) => {
    throw new Error(`${rule}: ${error}`);
  };
  return analyse(text, {
    path: `privacy.${endings[format]}`,
    format,
    knowledge,
    config,
    today: '2026-06-01',
    force: true,
    onRuleFailure,
  });
}

/** Applies a fix; its edits must be disjoint. */
export function apply(text: string, { edits }: Pick<Fix, 'edits'>): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let [result, end] = ['', 0];
  for (const { span, newText } of ordered) {
    if (span.start < end) throw new Error(`edits overlap at ${span.start}`);
    result += text.slice(end, span.start) + newText;
    end = span.end;
  }
  return result + text.slice(end);
}

/** The text with the clauses inserted, under the regimes given. */
export function inserted(
  text: string,
  clauses: readonly string[],
  format: Format = 'markdown',
  regimes: readonly RegimeId[] = ['gdpr'],
) {
  return apply(text, insertClause(read(text, format, regimes).model, clauses));
}

export const intro =
  'Kestrel Maps Ltd ("we", "us") offers the Services: the Kestrel app. Write to privacy@kestrel.example.';

const values: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  PRODUCT_NAMES: ['the Kestrel app', '红隼地图应用'],
  COMPANY_NAME: ['Kestrel Maps Ltd', '红隼地图（上海）有限公司'],
  POSTAL_ADDRESS: ['12 Mill Lane, Dublin 8, Ireland', '上海市静安区磨坊路 12 号'],
  COUNTRY_OF_REGISTRATION: ['Ireland', '中国'],
  PRIVACY_TEAM_NAME: ['privacy team', '隐私团队'],
  POLICY_VERSION: ['2.1', '2.1'],
  APP_VERSION: ['4.0', '4.0'],
  LAST_UPDATED_DATE: ['3 March 2026', '2026年3月3日'],
  EFFECTIVE_DATE: ['3 March 2026', '2026年3月3日'],
  DIRECTED_OR_NOT: ['not', '不'],
  THIRD_PARTY_TRACKING_DO_OR_DO_NOT: ['do not', '不会'],
  AI_TRAINING_DO_OR_DO_NOT: ['do not', '不会'],
  LIMIT_DO_OR_DO_NOT: ['do not', '不会'],
  SOLD_OR_NOT: ['have not', '未曾'],
  SHARED_OR_NOT: ['have not', '未曾'],
  CHILD_AGE: ['16', '16'],
  REGISTRATION_NUMBER: ['483920', '91310000MA1K000000'],
  TOLL_FREE_NUMBER: ['1-800-555-0100', '1-800-555-0100'],
  REPRESENTATIVE_NAME: ['Dunlin Privacy Services', '滨鹬代表服务机构'],
  REPRESENTATIVE_ADDRESS: ['3 Quay Street, Galway, Ireland', '爱尔兰戈尔韦码头街 3 号'],
  AUTHORITY_NAME: ['the Data Protection Commission', '爱尔兰数据保护委员会'],
  EU_AUTHORITY_NAME: ['the Data Protection Commission', '爱尔兰数据保护委员会'],
  PRC_AUTHORITY_NAME: ['the cyberspace administration of Shanghai', '上海市互联网信息办公室'],
  DESTINATION_COUNTRY: ['Canada', '加拿大'],
  STORAGE_COUNTRY: ['Ireland', '中国'],
  DNT_RESPONSE: ['We stop analytics', '我们停止统计分析'],
  SOLD_SHARED_TABLE: ['none', '无'],
  BUSINESS_PURPOSE_TABLE: ['identifiers, to payment processors', '标识符，提供给支付服务商'],
  RETENTION_START: ['the end of the contract', '合同终止之日'],
  DATA_ITEMS: ['name and e-mail address', '姓名和电子邮箱'],
  RECIPIENT: ['Dunlin Payments Ltd', '滨鹬支付有限公司'],
  OVERSEAS_RECIPIENT: ['Dunlin Hosting Inc.', '滨鹬云服务公司'],
};

/** Fills every placeholder as a writer would. */
export function fill(text: string, language: 'en' | 'zh'): string {
  return text.replace(/\{\{([A-Z][A-Z0-9_]*)\}\}/g, (_, id: string) => sampleValue(id, language));
}

function sampleValue(id: string, language: 'en' | 'zh'): string {
  const chinese = language === 'zh';
  if (id === 'DATA_ITEMS_2') return chinese ? '订单记录' : 'order history';
  const stem = id.replace(/_\d+$/, '');
  const value = values[stem];
  if (value) return value[chinese ? 1 : 0];
  if (/EMAIL$/.test(stem)) return 'privacy@kestrel.example';
  if (/PHONE$|CONTACT$/.test(stem)) return '+353 1 555 0100';
  if (/URLS?$/.test(stem)) return `https://kestrel.example/${stem.toLowerCase().replaceAll('_', '-')}`;
  if (/PATH$/.test(stem)) return chinese ? '设置 > 隐私' : 'Settings > Privacy';
  if (/PERIOD$|RETENTION$|LIFETIME$/.test(stem)) return chinese ? '两年' : 'two years';
  if (/HOURS$/.test(stem)) return '48';
  if (/DAYS$/.test(stem)) return '30';
  const placeholder = knowledge.placeholders.find((p) => p.id === id);
  return placeholder?.choices?.[language][0] ?? placeholder?.hint[language] ?? id;
}
