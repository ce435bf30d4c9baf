import { readPolicy } from '../analyse.ts';
import { defaultConfig } from '../config/config.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ClauseType, RegimeId } from '../knowledge/types.ts';
import { tablesAsLists } from './adaptWording.ts';
import { markAssumed, readAssumed, withoutMarks } from './assumed.ts';
import { type StandardText, standardTexts, usedDefinitions } from './clauseText.ts';
import type { DocumentForm } from './documentForm.ts';
import { collectedData } from './draftAnswers.ts';
import { fillPlaceholders, type Values } from './fillPlaceholders.ts';
import { dropEmptyColumns, dropUnknown, repeatRows, withoutUnknownChannels } from './knownParts.ts';
import { answerValues } from './policyValues.ts';
import { renderBody } from './renderText.ts';

/** Personal information that is collected for one purpose. */
export interface CollectedData {
  readonly items: string;
  readonly purpose: string;
  /** Legal basis; performance of the contract unless given. */
  readonly basis?: string;
  /** The interest pursued, where the basis is a legitimate interest. */
  readonly interest?: string;
  /** How long it is kept, or what decides it. */
  readonly kept: string;
  /** How it is obtained; people provide it unless given. */
  readonly obtained?: string;
  readonly optional?: boolean;
}

/** An organisation that receives personal information. */
export interface ThirdParty {
  readonly name: string;
  readonly items: string;
  readonly purpose: string;
  /** Set for a recipient abroad. */
  readonly country?: string;
}

export interface CookieUse {
  readonly name: string;
  readonly purpose: string;
  readonly lifetime: string;
  readonly necessary: boolean;
}

/** What “New policy…” asks. */
export interface PolicyAnswers {
  readonly language: 'en' | 'zh';
  readonly format: 'markdown' | 'plaintext';
  readonly company: string;
  readonly product: string;
  readonly website?: string;
  readonly email: string;
  readonly phone?: string;
  readonly address?: string;
  readonly country?: string;
  readonly regimes: readonly RegimeId[];
  readonly collected: readonly CollectedData[];
  readonly cookies: readonly CookieUse[];
  readonly thirdParties: readonly ThirdParty[];
  /** Whether the product is directed to children. */
  readonly forChildren: boolean;
  /** For transfers abroad: "standard contractual clauses". */
  readonly safeguard?: string;
  /** `YYYY-MM-DD` */
  readonly effective: string;
}

/** A policy as it was drafted. */
export interface NewPolicy {
  /** With `\n` as line end. */
  readonly text: string;
  /** What it states that was not answered: sentences, items and rows that the writer has to check, in their order. */
  readonly assumed: readonly string[];
}

/** Clauses that every policy has, whatever the regimes ask for. */
const always: readonly string[] = [
  'scope',
  'controller-identity',
  'contact',
  'effective-date',
  'policy-updates',
  'data-categories',
  'collection-purposes',
  'retention-period',
  'security-measures',
  'children',
  'cross-border-transfer',
  'cookies',
];

/** How often clauses are added that the draft itself gives rise to; two rounds are enough for all known texts. */
const rounds = 4;

/**
 * Writes a complete policy from few answers: the standard texts of all clauses that the regimes ask for. A sentence, row
 * or item about what only the organisation knows is left out where the answers leave it open; usual periods, measures and
 * denials are put in and named as assumed.
 */
export function newPolicy(given: PolicyAnswers, knowledge: Knowledge): NewPolicy {
  const answers = given.collected.length > 0 ? given : { ...given, collected: leastCollected(given, knowledge) };
  const values = answerValues(answers);
  const wanted = new Set([...always, ...impliedClauses(answers), ...unconditional(answers, knowledge)]);
  let text = compose(answers, values, wanted, knowledge);
  for (let round = 0; round < rounds; round++) {
    const model = readPolicy(withoutMarks(text), {
      path: answers.format === 'markdown' ? 'privacy-policy.md' : 'privacy-policy.txt',
      format: answers.format,
      knowledge,
      config: { ...defaultConfig, regimes: answers.regimes },
      today: answers.effective,
    });
    const lacking = model.coverage.flatMap((row) =>
      // What another text only touches upon ("you cancel your account") is incomplete, and gets its own text too.
      (row.state === 'missing' || row.state === 'incomplete') && !wanted.has(row.clause) ? [row.clause] : [],
    );
    if (lacking.length === 0) break;
    for (const id of lacking) wanted.add(id);
    text = compose(answers, values, wanted, knowledge);
  }
  return { text: withoutMarks(text), assumed: readAssumed(text) };
}

/** Whoever writes to the address that every policy names leaves this much: assumed, as nobody was asked. */
function leastCollected({ language }: PolicyAnswers, { drafts }: Knowledge): readonly CollectedData[] {
  return drafts
    .filter(({ id }) => id === 'enquiries')
    .map((practice) => {
      const data = collectedData(practice, language);
      return {
        ...data,
        items: markAssumed(data.items),
        purpose: markAssumed(data.purpose),
        kept: markAssumed(data.kept),
      };
    });
}

/**
 * Clauses that the text of another may tell already, with the periods and grounds of its own regime: they are added only
 * where it does not, lest the draft names two deadlines for one answer.
 */
const toldByOthers: ReadonlySet<string> = new Set(['response-deadline', 'request-refusal']);

/** What a chosen regime asks for or recommends without a condition. */
function unconditional({ regimes }: PolicyAnswers, { clauses }: Knowledge): readonly string[] {
  return clauses
    .filter(({ id }) => !toldByOthers.has(id))
    .filter(({ levels }) => regimes.some((id) => levels[id] !== undefined && levels[id].condition === undefined))
    .map((c) => c.id);
}

function impliedClauses({ thirdParties }: PolicyAnswers): readonly string[] {
  return thirdParties.length > 0 ? ['sharing-recipients'] : [];
}

function compose(answers: PolicyAnswers, values: Values, wanted: ReadonlySet<string>, knowledge: Knowledge): string {
  const { language, format } = answers;
  const form: DocumentForm = {
    format,
    language,
    lineEnd: '\n',
    bullet: '- ',
    spaced: true,
    sectionsApart: true,
    titleCase: false,
  };
  const markdown = format === 'markdown';
  const channels = knowledge.lexicons['unknown-channels']?.[language] ?? [];
  const rights: string[] = [];
  let definitions = -1;
  const sections: string[] = [];
  for (const clause of knowledge.clauses.filter((c) => wanted.has(c.id))) {
    for (const { heading, body } of textsOf(clause, answers)) {
      if (clause.id === 'definitions') definitions = sections.length;
      const filled = fillPlaceholders(repeatRows(body, counts(answers)), values);
      const parts = dropEmptyColumns(dropUnknown(withoutUnknownChannels(filled, channels)));
      const known = renderBody(markdown ? parts : tablesAsLists(parts), form);
      if (known.trim() === '') continue;
      const level = clause.group ? '###' : '##';
      if (clause.group && rights.length === 0)
        sections.push(markdown ? `## ${rightsTitle[language]}` : rightsTitle[language]);
      if (clause.group) rights.push(clause.id);
      sections.push(`${markdown ? `${level} ` : ''}${heading}\n\n${known}`);
    }
  }
  if (definitions >= 0) {
    const others = sections.filter((_, i) => i !== definitions).join('\n');
    sections[definitions] = usedDefinitions(sections[definitions]!, others);
  }
  const title = language === 'zh' ? `${answers.product}隐私政策` : `Privacy Policy of ${answers.product}`;
  return `${markdown ? '# ' : ''}${title}\n\n${sections.join('\n\n')}\n`;
}

const rightsTitle = { en: 'Your rights', zh: '您的权利' } as const;

/** The standard texts of a clause, or the answer that there is nothing to tell. */
function textsOf(clause: ClauseType, answers: PolicyAnswers): readonly StandardText[] {
  const { language, cookies, thirdParties } = answers;
  const isNone =
    (clause.id === 'cookies' && cookies.length === 0) ||
    (clause.id === 'sharing-recipients' && thirdParties.length === 0);
  if (!isNone) return standardTexts(clause, choiceOf(answers));
  return [{ clause: clause.id, heading: clause.heading[language], body: markAssumed(none[clause.id][language]) }];
}

const none = {
  cookies: {
    en: 'We do not use cookies or similar technologies.',
    zh: '我们不使用 Cookie 和同类技术。',
  },
  'sharing-recipients': {
    en: 'Apart from the other cases that this Privacy Policy describes, we do not share personal information with anyone else.',
    zh: '除本政策所述的其他情形外，我们不会与任何第三方共享您的个人信息。',
  },
} as const;

function choiceOf({ language, regimes, forChildren, thirdParties }: PolicyAnswers) {
  const affirmed = [
    ...(forChildren ? ['children'] : []),
    ...(thirdParties.some((t) => t.country) ? ['cross-border-transfer'] : []),
  ];
  return { language, regimes, affirmed, markDefault: markAssumed } as const;
}

/** How many rows each table gets, by a placeholder of its row. */
function counts({ collected, thirdParties, cookies }: PolicyAnswers): Readonly<Record<string, number>> {
  const abroad = thirdParties.filter((t) => t.country).length;
  return {
    DATA_ITEMS: collected.length,
    PURPOSE: collected.length,
    RETENTION_ITEM: collected.length,
    RECIPIENT: thirdParties.length,
    OVERSEAS_RECIPIENT: abroad,
    COOKIE: cookies.length,
  };
}
