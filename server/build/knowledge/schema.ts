import {
  type Bilingual,
  type ChangeDuties,
  type ClauseElement,
  type ClauseType,
  type ClauseVariant,
  type DraftPractice,
  type ExceptionItem,
  type ExceptionList,
  type Level,
  type Lexicon,
  type OntologyNode,
  type Placeholder,
  type PlainWords,
  type Regime,
  type RegimeId,
  type RegimeSign,
  type Requirement,
  regimeIds,
  type Signal,
  type Stand,
  type Verification,
  type Wording,
} from '../../src/core/knowledge/types.ts';
import { flag, integer, list, oneOf, optional, record, type Shape, struct, text } from './shape.ts';

const texts = list(text);
const none: readonly string[] = [];

/** A text in both languages. */
const bilingual = struct<Bilingual>({ en: text, zh: text });

/** Lists in both languages; either may be left out. */
const bilingualTexts = struct<Bilingual<readonly string[]>>({ en: optional(texts, none), zh: optional(texts, none) });
const noTexts: Bilingual<readonly string[]> = { en: none, zh: none };

const examples = struct<ClauseType['examples']>({ yes: optional(texts, none), no: optional(texts, none) });
const regimeId: Shape<RegimeId> = oneOf(regimeIds, 'regime');

const element = struct<ClauseElement>({
  id: text,
  text: bilingual,
  asked: optional(
    record(oneOf<'required' | 'recommended'>(['required', 'recommended'], 'level'), regimeIds, 'regime'),
    {},
  ),
  citations: optional(record(text, regimeIds, 'regime'), {}),
  condition: optional(text as Shape<string | undefined>, undefined),
  cues: optional(bilingualTexts, noTexts),
  satisfiedBy: optional(texts, none),
});

const stand = struct<Stand>({
  clause: text,
  element: optional(text as Shape<string | undefined>, undefined),
  except: optional(list(regimeId), []),
});

const verification = oneOf<Verification>(
  ['stored-text', 'stored-secondary', 'mixed', 'mirrors-gdpr', 'general-knowledge', 'drafting-practice'],
  'way of verification',
);

const requirement = struct<Requirement>({
  level: oneOf<Level>(['required', 'conditional', 'recommended'], 'level'),
  condition: optional(text as Shape<string | undefined>, undefined),
  citation: text,
  note: optional(text as Shape<string | undefined>, undefined),
  verified: verification,
});

const variant = struct<ClauseVariant>({
  id: text,
  title: bilingual,
  heading: optional(bilingual as Shape<Bilingual | undefined>, undefined),
  en: text,
  zh: text,
  regimes: optional(list(regimeId), []),
});

/** `clauses/<id>.yaml` */
export const clauseFile = struct<ClauseType>({
  id: text,
  order: integer,
  title: bilingual,
  heading: bilingual,
  definition: bilingual,
  group: optional(
    oneOf<'data-subject-rights'>(['data-subject-rights'], 'group') as Shape<ClauseType['group']>,
    undefined,
  ),
  elements: list(element),
  headings: bilingualTexts,
  cues: bilingualTexts,
  denials: optional(bilingualTexts, noTexts),
  confusable: optional(bilingualTexts, noTexts),
  levels: record(requirement, regimeIds, 'regime'),
  text: bilingual,
  variants: optional(list(variant), []),
  satisfiedBy: optional(list(stand), []),
  withoutData: optional(flag, false),
  elsewhere: optional(text as Shape<string | undefined>, undefined),
  sayWhether: optional(flag, false),
  examples: optional(examples, { yes: [], no: [] }),
});

const companyForms = struct<NonNullable<Regime['companyForms']>>({ list: text, reason: text });

/** `regimes/<id>.yaml` */
export const regimeFile = struct<Regime>({
  id: regimeId,
  name: bilingual,
  short: text,
  url: text,
  about: bilingual,
  checked: text,
  follows: optional(regimeId as Shape<RegimeId | undefined>, undefined),
  languages: optional(list(oneOf<'en' | 'zh'>(['en', 'zh'], 'language')), []),
  people: optional(texts, none),
  companyForms: optional(companyForms as Shape<Regime['companyForms']>, undefined),
  signs: optional(list(struct<RegimeSign>({ pattern: text, reason: text, unless: optional(texts, none) })), []),
});

const setting = struct<NonNullable<Signal['setting']>>({ fact: text, values: optional(texts, none) });

/** `signals.yaml` */
export const signalsFile = list(
  struct<Signal>({
    id: text,
    text: bilingual,
    settingOnly: optional(flag, false),
    opening: optional(flag, false),
    setting: optional(setting as Shape<Signal['setting']>, undefined),
    triggers: optional(bilingualTexts, noTexts),
    not: optional(bilingualTexts, noTexts),
    impliedBy: optional(texts, none),
    clauses: optional(texts, none),
    examples: optional(examples, { yes: [], no: [] }),
  }),
);

/** `placeholders.yaml` */
export const placeholdersFile = list(
  struct<Placeholder>({
    id: text,
    hint: bilingual,
    fact: optional(text as Shape<string | undefined>, undefined),
    choices: optional(bilingualTexts as Shape<Placeholder['choices']>, undefined),
  }),
);

/** `exceptions/items.yaml` */
export const exceptionItemsFile = list(
  struct<ExceptionItem>({
    id: text,
    text: bilingual,
    cues: bilingualTexts,
    essential: optional(bilingualTexts, noTexts),
    lacks: optional(text as Shape<string | undefined>, undefined),
    pipl: optional(text as Shape<string | undefined>, undefined),
  }),
);

/** `exceptions/lists.yaml` */
export const exceptionListsFile = list(
  struct<ExceptionList>({
    id: oneOf<ExceptionList['id']>(['collect', 'share', 'refuse'], 'list'),
    clause: text,
    source: text,
    leadIns: bilingualTexts,
    items: texts,
  }),
);

/** `changes.yaml` */
export const changesFile = list(
  struct<ChangeDuties>({
    kind: oneOf<ChangeDuties['kind']>(
      ['data', 'purpose', 'recipient', 'abroad', 'period', 'age', 'controller', 'contact'],
      'kind of change',
    ),
    duties: record(
      struct({
        duty: oneOf<'notice' | 'consent'>(['notice', 'consent'], 'duty'),
        citation: text,
        verified: verification,
      }),
      regimeIds,
      'regime',
    ),
  }),
);

const maybeBilingual = optional(bilingual as Shape<Bilingual | undefined>, undefined);

/** `drafts.yaml` */
export const draftsFile = list(
  struct<DraftPractice>({
    id: text,
    kind: oneOf<DraftPractice['kind']>(['collected', 'cookie', 'recipient'], 'kind of practice'),
    title: bilingual,
    items: maybeBilingual,
    purpose: bilingual,
    kept: maybeBilingual,
    obtained: maybeBilingual,
    basis: maybeBilingual,
    interest: maybeBilingual,
    optional: optional(flag, false),
    necessary: optional(flag, false),
    usual: optional(flag, false),
  }),
);

/** `ontologies/<name>.yaml` */
export const ontologyFile = list(
  struct<OntologyNode>({
    id: text,
    parents: optional(texts, none),
    label: bilingual,
    terms: bilingualTexts,
  }),
);

/** `lexicons/<name>.yaml` */
export const lexiconFile = struct<Lexicon>({
  en: optional(texts, none),
  zh: optional(texts, none),
  region: optional(text as Shape<string | undefined>, undefined),
});

/** `words/<name>.yaml` */
export const wordsFile = bilingualTexts;

/** `stances/<topic>.yaml`: stance, or `neither`, → sentences. */
export const stancesFile = record(bilingualTexts);

/** English words by the name that stands for them in the patterns of their file. */
const words = optional(record(texts), {});
const plainWords = record(
  struct<PlainWords>({
    patterns: bilingualTexts,
    unless: optional(bilingualTexts as Shape<PlainWords['unless']>, undefined),
  }),
);

/** `plain-stances/<topic>.yaml`: stance → patterns. */
export const plainStancesFile = struct({ words, stances: plainWords });

/** `remarks/<topic>.yaml`: name → patterns. */
export const remarksFile = struct({ words, remarks: optional(plainWords, {}), guards: optional(plainWords, {}) });

/** `messages/<language>/<family>.yaml`: rule id → message id → template. */
export const messagesFile = record(record(text));

export const wordingsFile: Shape<readonly Wording[]> = list(
  struct<Wording>({
    id: text,
    rule: text,
    patterns: bilingualTexts,
    unless: optional(bilingualTexts, noTexts),
    within: optional(texts, none),
    reason: bilingual,
    advice: bilingual,
    severity: oneOf<Wording['severity']>(['warning', 'information', 'hint'], 'severity'),
    once: optional(flag, false),
    unlessDetailed: optional(flag, false),
    unlessNear: optional(flag, false),
    examples,
  }),
);
