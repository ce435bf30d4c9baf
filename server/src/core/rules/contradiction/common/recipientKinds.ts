/** Kinds of recipients that a promise can be limited to: "not with advertisers", "not to your employer". */
const kinds = [
  /\badvertis\w*|\bad (?:networks?|partners?|compan\w+)|\bmarketers?\b|\bmarketing (?:\w+ )?(?:compan\w+|firms?|agenc\w+|partners?)|广告(?:商|主|公司|网络|平台|联盟)|营销/i,
  /\binsur\w+|保险/i,
  /\bemployers?\b|雇主|用人单位/i,
  /\b(?:data|information|list) (?:brokers?|resellers?|traders?)|数据(?:经纪|商|公司)/i,
];

/** Whoever there is; "third-party advertisers" are not. */
const anybody =
  /\b(?:third|other|outside|any|external)[- ](?:part(?:y|ies)|compan(?:y|ies)|persons?|people|organi[sz]ations?|business(?:es)?|entit(?:y|ies)|body|bodies)\b(?! (?:advertis|marketer|ad |insur|data brok))|\b(?:anyone|anybody|nobody|no one|others|else|outsiders?|outside|whoever|whomever|leaves?)\b|第三方(?!广告|营销|保险|数据)|他人|任何(?:公司|组织|个人|人|机构|一方)|其他(?:公司|人|机构|组织)/i;

/** Whether a promise holds for those whom the other sentence speaks of: it names no kind of recipients, or a kind that both name. */
export function areOfSameRecipients(promise: string, other: string): boolean {
  if (anybody.test(promise)) return true;
  const named = kinds.filter((kind) => kind.test(promise));
  return named.length === 0 || named.some((kind) => kind.test(other));
}
