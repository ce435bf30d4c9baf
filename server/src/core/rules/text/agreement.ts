import { matchBlocks } from '../../parse/blocks.ts';
import { quoteAround } from '../../text/quote.ts';
import { defineRule, type Found } from '../rule.ts';

/**
 * After it the noun before is the last of its phrase: "these website operators" and "these cookie, pixel and product
 * improvements" are right, as is "those party to it".
 */
const behind =
  '(?=\\s*(?:[.;:)!?]|$)|,\\s(?:we|you|it|they|please|which|who|the|this|if|when|where)\\b|\\s(?:is|are|was|were|will|may|can|must|shall|should|do|does|has|have|for|of|in|on|at|by|with|which|who|when|if|as|from|under|before|without)\\b)';

const thing =
  'service provider|developer|operator|application|app|website|site|service|policy|privacy policy|notice|statement|platform|product|feature|cookie|right|purpose|document|agreement|device|request|category';
/** One or several people to British writers: "the company have". */
const body = 'company|provider|party|third party';
const things =
  'applications|apps|websites|companies|policies|platforms|products|providers|cookies|rights|purposes|agreements|devices|categories|parties|third parties|children|users|people|persons|circumstances|technologies';
/** Verbs, too: "This documents it." */
const verbs = 'services|notices|features|documents|requests|measures';
/** Before "this" they make it no subject. */
const takesObject = '(?<=\\b(?:use|using|access|accessing|read|in|on|under|through|via|by|for|from) )';

/** What stands before the subject of a sentence or of a part of it. */
const opening =
  '^\\W*|[.;!?]\\s+["“(*_]*|\\b(?:[Bb]ecause|[Aa]lthough|[Tt]hough|[Ii]f|[Ww]hen|[Ww]here|[Ww]hile|[Ss]ince|[Uu]nless|[Ww]hether|[Hh]ow|[Ii]n (?:the )?case|[Pp]lease note that)\\s';
/** The same, and behind a comma or colon, where no list ends. */
const begins = `(?<=${opening}|:\\s+["“(*_]*|,\\s+(?:and |but )?)`;
const opens = `(?<=${opening})`;

/** The words where a sentence begins with them. They are looked for first: it takes longer to see whether one begins. */
function atStart(words: string, start = begins): string {
  return `(?<![a-zA-Z])(?=${words})${start}${words}`;
}

/** "Information" has no plural; "or information are" may belong to what stands before it, and begins no sentence. */
const information =
  '(?:the|this|that|such|your|our|all|any|some|most of the) (?:(?:personal|other|following|same) )?information(?: (?:(?:that |which )?(?:we|you) (?:may )?(?:collect|receive|gather|hold|store|process|provide)|collected(?: (?:by|from|in|through|via) (?:\\p{L}+ ){0,2}\\p{L}+)?|in (?:these|the|our|those) (?:\\p{L}+ )?\\p{L}+))?';

interface Slip {
  readonly pattern: RegExp;
  readonly message: 'verb' | 'modal' | 'number';
}

const slips: readonly Slip[] = [
  // "we" and "they" are never the object of what stands before them.
  {
    pattern:
      /(?<!["“”'’«(]\s?)\b(?:[Ww]e|[Tt]hey) (?:has|is|was|does|hasn['’]t|isn['’]t|wasn['’]t|doesn['’]t|collects|uses|shares|stores|processes|provides|keeps|receives|requires)\b/gu,
    message: 'verb',
  },
  // "We may uses": behind a modal verb stands the plain form.
  {
    pattern:
      /\b(?:[Ww]e|[Tt]hey|[Yy]ou|[Ii]t) (?:may|will|can|shall|must|should|might|could) (?:also |not )?(?:uses|collects|shares|stores|processes|provides|keeps|receives|requires|discloses|sends|asks|needs|has|is)\b/gu,
    message: 'modal',
  },
  {
    pattern: new RegExp(atStart(`[Yy]ou (?:has|is|was|does|hasn['’]t|isn['’]t|wasn['’]t|doesn['’]t)\\b`), 'g'),
    message: 'verb',
  },
  {
    pattern: new RegExp(
      atStart(
        `(?:[Ii]t|[Hh]e|[Ss]he) (?:have|do|are|haven['’]t|don['’]t|aren['’]t|collect|use|share|store|contain|apply)\\b`,
      ),
      'g',
    ),
    message: 'verb',
  },
  {
    pattern: new RegExp(
      atStart(
        `(?:this|our|the) (?:${thing}) (?:do not|don['’]t|have|haven['’]t|are|aren['’]t|were|collect|contain|describe|discover|explain|apply|provide|include|receive|track|store) `,
      ),
      'gi',
    ),
    message: 'verb',
  },
  {
    pattern: new RegExp(
      atStart(
        `(?:these|our|the|such) (?:${things}|${verbs}) (?:does|doesn['’]t|has|hasn['’]t|is|isn['’]t|was|wasn['’]t)(?=\\s)`,
      ),
      'gi',
    ),
    message: 'verb',
  },
  {
    pattern: new RegExp(
      atStart(
        `(?:(?:these|our|the|such|all|any|some|other|third[- ]party|those) ){0,3}(?:[a-z]+ (?:[a-z]+ )?or )?(?:${things}|partners|vendors|advertisers|advertising partners|ad networks|ad servers) (?:uses|collects|shares|stores|includes|allows|helps|provides|requires|processes)(?=\\s)`,
        opens,
      ),
      'gi',
    ),
    message: 'verb',
  },
  { pattern: new RegExp(atStart(`${information} (?:include|are|were|have)(?=\\s)`, opens), 'giu'), message: 'verb' },
  // "The data it collect", "information that the developer receive": the verb of what is said of the data; "the app store" has one.
  {
    pattern:
      /\b(?:data|information) (?:that |which )?(?:it (?:use|store|share|process|request)|(?:it|the (?:app|application|service provider|developer|website|company)) (?:collect|gather|receive))(?=[\s.,;])/gi,
    message: 'verb',
  },
  // Behind a preposition the verb may go with what stands before it: "a set of tools that helps".
  {
    pattern:
      /(?<!\w)(?:these|those|other|such|use|uses|using|are) (?:(?!of\b)[a-z]+ ){0,2}(?<!\b(?:of|from|by|with|for|in|on|to|via|through) (?:[a-z]+ ){0,3})(?:services|cookies|tools|technologies|companies|providers|apps|websites|files|products|features|third parties) (?:that|which) (?:allows|helps|enables|has|is|provides|requires|collects|uses|makes|was|does|stores|shares)(?=\s)/giu,
    message: 'verb',
  },
  { pattern: new RegExp(`\\bth(?:ese|ose) (?:${thing}|${body})${behind}`, 'gi'), message: 'number' },
  {
    pattern: new RegExp(
      `(?:\\b(?:this|every|another|each) (?:${things})|${takesObject}(?:this|every|another|each) (?:${verbs}))${behind}`,
      'gi',
    ),
    message: 'number',
  },
];

/** A verb that does not go with its subject ("this app do not"), a pointing word that does not go with its noun ("these policy"). */
export const textAgreement = defineRule({
  id: 'text/agreement',
  summary: { en: 'Subject and verb agree.', zh: '主语与谓语动词一致。' },
  severity: 'information',
  *check({ document }): Generator<Found> {
    if (document.language !== 'en') return;
    let end = 0;
    const all = slips.flatMap(({ pattern, message }) =>
      matchBlocks(document, pattern, ['paragraph', 'item']).map((match) => ({ ...match, message })),
    );
    for (const { block, span, message } of all.sort((a, b) => a.span.start - b.span.start)) {
      if (span.start >= end) {
        end = span.end;
        yield { message, span, data: { quote: quoteAround(document.prose, block.content, span) } };
      }
    }
  },
});
