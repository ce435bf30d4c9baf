import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';
import { findSentences } from '../../../read/sentenceGroups.ts';
import { isLimitedPromise } from './limitedPromise.ts';
import { type Case, cases } from './recipientCases.ts';
import { isUnder, ofSomePeople, titlesAbove } from './sectionsOf.ts';

/** A sentence that says in which cases alone personal data are given away, with the cases that it leaves out. */
export interface ClosedRecipients {
  readonly sentence: Sentence;
  readonly lacks: readonly Case[];
}

/** Words by which a closed list, or what stands beside it, covers a case; generous, so that doubt is no finding. */
const covers: Readonly<Record<Case, RegExp>> = {
  buyer:
    /\b(?:merg\w+|acqui\w+|buyers?|purchasers?|sale of|sell(?:ing)? (?:of |our |the )?(?:business|compan\w+|assets)|successors?|reorgani\w+|restructur\w+|bankrupt\w+|insolven\w+|liquidat\w+|ownership|change of control|(?:business|corporate|asset) (?:transfers?|transactions?|sale)|transactions?|new owner)\b/i,
  provider:
    /\b(?:providers?|(?:to|and|or) (?:\w+ )?(?:provide|operate|run|deliver|fulfil\w*|perform|process|complete|support|maintain|improve|administer|host|send|facilitate|enable|serve)|providing|vendors?|processors?|sub-?processors?|contractors?|subcontractors?|suppliers?|agents?|partners?|host(?:s|ing|ed)?|infrastructure|tools?|behalf|(?:help(?:s|ing)?|assist\w*|needed|required|necessary) (?:us|you|for|in|with|to|by|and|or)(?! (?:\w+ )?(?:protect|comply|prevent|enforce|investigat|defend|establish|respond|satisfy|law|legal|meet|do so|the police|court))|perform\w*|operat(?:e|es|ing|ions?)|deliver\w*|fulfil\w*|payments?|trusted|third[- ]party services?|(?:those|people|companies|parties) who|business purposes?|employees,? and|as necessary|as needed|where necessary|analytics|Google|Discord|Apple|Amazon|Microsoft|Stripe)\b/i,
  affiliate: /\b(?:affiliat\w+|subsidiar\w+|group|parent|sister|related (?:compan|entit)\w+|corporate|family)\b/i,
  advertiser:
    /\b(?:advertis\w+|ads?|ad[- ]networks?|marketing|marketers?|promot\w+|sponsors?|partners?|analytics|cookies?)\b/i,
};

/** Providers by their names, beside the list. */
const providers =
  /\b(?:providers?|vendors?|processors?|sub-?processors?|contractors?|subcontractors?|suppliers?|agents?|partners|hosting|on (?:our|my|its) behalf|third[- ]party (?:services?|tools?|platforms?|apps?))\b/i;

/** Personal data of no certain kind. */
const data = String.raw`(?:(?:any|all|of|your|users?['’]?s?|user|customers?['’]?s?|customer|our|visitors?['’]?|their|member) )*(?:(?:personal(?:ly)?|private|confidential)(?:[- ](?:identif(?:iable|ying)))? )?(?:information|data|details)(?! (?:provided|collected|from|received|obtained|in|stored|entered)\b)`;
const give =
  '(?:shar(?:e|es|ed|ing)|disclos(?:e|es|ed|ing)|transfer(?:s|red)?|provid(?:e|es|ed)|suppl(?:y|ies|ied)|pass(?:es|ed)?(?: on)?|releas(?:e|es|ed)|giv(?:e|es|en)|(?:make|made) available|distribut(?:e|es|ed))';
const alone = '(?:only(?: ever)?|solely|exclusively)';
const others =
  '(?:compan(?:y|ies)|organi[sz]ations|third[- ]part(?:y|ies)|3rd part(?:y|ies)|outside part(?:y|ies)|other part(?:y|ies)|any ?(?:one|body)(?: else)?|any (?:other )?(?:person|entity|part(?:y|ies))|others|any outside part(?:y|ies))';
const but =
  "(?:except|unless|other than|apart from|aside from|save|without (?:your|the user['’]?s?|obtaining|first|prior|express|explicit))";

const closed: readonly RegExp[] = [
  // "We share your information only …", "We will only share …"
  new RegExp(
    String.raw`^(?:\W*(?:the|our) )?[\w '’]{0,30}?\b(?:we|I|company)\b[^.;:,]{0,12}?\b(?:${alone} ${give} ${data}|${give} ${data}[^.;:,]{0,30}? ${alone})\b`,
    'i',
  ),
  // "Personal information is only supplied to a third party when …"
  new RegExp(String.raw`^\W*${data} (?:is|are|will be|may be)(?: \w+)? ${alone} (?:be )?${give}\b`, 'i'),
  new RegExp(String.raw`^\W*${data} (?:is|are|will be|may be)(?: be)? ${give}[^.;:,]{0,40}? ${alone}\b`, 'i'),
  // "We do not disclose personal information to third parties except …"
  new RegExp(
    String.raw`(?:\b(?:not|never|cannot)|n['’]t)\b[^.;:]{0,60}?\b${give}\b[^.;:]{0,40}?\b${data}[^.;:]{0,40}?\b(?:with|to) (?:\w+ )?${others}[^.;:]{0,30}? ${but}\b`,
    'i',
  ),
  new RegExp(
    String.raw`^\W*${data} (?:is|are|will|shall)\b[^.;:]{0,12}?\b(?:not|never)\b[^.;:]{0,40}?\b${give}\b(?:[^.;:]{0,40}?\b(?:with|to) (?:\w+ )?${others}[^.;:]{0,30}?)?,? ${but}\b`,
    'i',
  ),
  new RegExp(
    String.raw`(?:\b(?:not|never|cannot)|n['’]t)\b[^.;:]{0,60}?\b${give}\b[^.;:]{0,20}?\b${data},? ${but}\b`,
    'i',
  ),
];

/** Consent is a case like others here. */
const withoutConsent = /\bwithout (?:your|the user['’]?s?|obtaining|first|prior|express|explicit)\b/gi;

/** A list that is open, or that points to other cases. */
const isOpen =
  /\b(?:described|set (?:out|forth)|stated|otherwise(?! (?:transfer|disclos|shar|provid|distribut|mak|pass|releas))|explained|outlined|mentioned|specified|detailed|listed|disclosed in|identified|noted|indicated|(?:permitted|allowed)(?! (?:by|under) (?:\w+ )?laws?)|herein|this (?:policy|notice|statement)|includ(?:e|es|ing)|such as|for example|e\.g|etc|among others|legitimate|own (?:\w+ )?(?:purposes?|use)|for (?:\w+ )?(?:marketing|advertising|commercial|promotional)|their (?:\w+ )?(?:marketing|purposes)|purposes? (?:for which|of (?:this|the)|we)|limited to what|minimum|generally|in general|as a rule|typically|business purposes?|categories|these|those who|this information|above|any other third|other third|other (?:circumstances|cases|situations))\b/i;

/** The same of the items of a list, and of what is said around it. */
const leavesRoom =
  /\bother (?:circumstances|cases|situations|purposes)\b|\b(?:described|set (?:out|forth)|otherwise stated|listed) (?:in|above|below|here)\b|\balready stated\b/i;

/** A section of what authorities ask for limits what they get, and nobody else. */
const ofLaw = /\b(?:law|legal\w*|government|authorit\w+|subpoenas?)\b/i;

/** Ways by which a list may close. */
const names =
  /\b(?:law|legal\w*|court|subpoena|authorit\w+|rights|safety|consent|permission|permit|agree\w*|authori[sz]\w+|providers?|merger|sale|affiliat\w+|payment|processors?|you (?:ask|request|choose|direct|opt)|request)\b/i;

/** The sentences of the policy that give a closed list, where the list lacks something. */
export function closedRecipients(policy: PolicyModel): readonly ClosedRecipients[] {
  if (policy.document.language !== 'en') return [];
  return findSentences(policy, closed, readsClosed).flatMap(({ sentence }) => {
    const lacks = lacksOf(policy, sentence);
    return lacks.length === 0 ? [] : [{ sentence, lacks }];
  });
}

function readsClosed({ kind, text }: Sentence): true | undefined {
  if (kind === 'heading' || kind === 'cell' || text.length > longest || isOpen.test(text)) return undefined;
  return closed.some((one) => one.test(text)) || undefined;
}

/** What is longer holds more than a list. */
const longest = 600;

function lacksOf(policy: PolicyModel, sentence: Sentence): readonly Case[] {
  const { text, section } = sentence;
  const headings = titlesAbove(policy, section);
  if (ofSomePeople.test(headings) || ofLaw.test(policy.sections[section]?.title ?? '')) return [];
  if (isLimitedPromise(policy, { ...sentence, text: text.replace(withoutConsent, '') })) return [];
  const own = ownWords(policy, sentence);
  // The cases may be told under headings of their own.
  if (!names.test(own) || (/:\W*$/.test(text) && own.length === text.length)) return [];
  const around = wordsAround(policy, sentence);
  if (leavesRoom.test(around)) return [];
  return cases.filter((one) => !covers[one].test(own) && !(one === 'provider' ? providers : covers[one]).test(around));
}

/** The sentence with the items that it introduces. */
function ownWords({ sentences }: PolicyModel, { index, text }: Sentence): string {
  return [text, ...sentences.filter(({ leadIn }) => leadIn === index).map((one) => one.text)].join(' ');
}

/** All that the section says, under the headings in it too: cases told there belong to the list. */
function wordsAround(policy: PolicyModel, { section }: Sentence): string {
  return policy.sentences
    .filter((one) => isUnder(policy, one.section, section))
    .map(({ text }) => text)
    .join(' ');
}
