import { matchBlocks } from '../../parse/blocks.ts';
import { quoteAround } from '../../text/quote.ts';
import { defineRule, type Found } from '../rule.ts';

/** What cannot be the end of a longer noun: "these website operators" is right. */
const behind =
  '(?=\\s*(?:[.,;:)!?]|$)|\\s(?:is|are|was|were|will|may|can|must|shall|should|do|does|has|have|to|and|or|for|of|in|on|at|by|with|that|which|who|when|if|as|from|under|before|without)\\b)';

const one =
  'application|app|website|site|service|company|policy|privacy policy|notice|statement|platform|product|feature|provider|cookie|right|purpose|document|agreement|device|request|category|party|third party';
const many =
  'applications|apps|websites|services|companies|policies|notices|platforms|products|features|providers|cookies|rights|purposes|documents|agreements|devices|requests|categories|parties|third parties|measures|children|users|people|persons|circumstances|technologies';

/** Where a sentence or a part of it begins, so that the noun or pronoun behind it is its subject. */
const begins =
  '(?=[HhIiOoSsTtWwYy])(?<=^\\W*|[.;:!?]\\s+["“(*_]*|,\\s+(?:and |but )?|\\b(?:[Bb]ecause|[Aa]lthough|[Tt]hough|[Ii]f|[Ww]hen|[Ww]here|[Ww]hile|[Ss]ince|[Uu]nless|[Ww]hether|[Ii]n case|[Pp]lease note that)\\s)';

interface Slip {
  readonly pattern: RegExp;
  readonly message: 'verb' | 'number';
}

const slips: readonly Slip[] = [
  // "we" and "they" are never the object of what stands before them.
  {
    pattern:
      /(?<!["“”'’«(]\s?)\b(?:[Ww]e|[Tt]hey) (?:has|is|was|does|hasn['’]t|isn['’]t|wasn['’]t|doesn['’]t|collects|uses|shares|stores|processes|provides|keeps|receives|requires)\b/gu,
    message: 'verb',
  },
  {
    pattern: new RegExp(
      `${begins}(?:[Ww]e|[Tt]hey|[Yy]ou) (?:has|is|was|does|hasn['’]t|isn['’]t|wasn['’]t|doesn['’]t)\\b`,
      'gu',
    ),
    message: 'verb',
  },
  {
    pattern: new RegExp(
      `${begins}(?:[Ii]t|[Hh]e|[Ss]he) (?:have|do|are|haven['’]t|don['’]t|aren['’]t|collect|use|share|store|contain|apply)\\b`,
      'gu',
    ),
    message: 'verb',
  },
  {
    pattern: new RegExp(
      `${begins}(?:[Tt]his|[Oo]ur|[Tt]he) (?:${one}) (?:do not|don['’]t|have|haven['’]t|are|aren['’]t|were|collect|contain|describe|explain|apply|provide|include|track|store) `,
      'giu',
    ),
    message: 'verb',
  },
  {
    pattern: new RegExp(
      `${begins}(?:[Tt]hese|[Oo]ur|[Tt]he|[Ss]uch) (?:${many}) (?:does|doesn['’]t|has|hasn['’]t|is|isn['’]t|was|wasn['’]t)(?=\\s)`,
      'giu',
    ),
    message: 'verb',
  },
  { pattern: new RegExp(`\\b[Tt](?:hese|hose) (?:${one})${behind}`, 'giu'), message: 'number' },
  { pattern: new RegExp(`\\b(?:[Tt]his|[Ee]very|[Aa]nother|[Ee]ach) (?:${many})${behind}`, 'giu'), message: 'number' },
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
