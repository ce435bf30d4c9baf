import { allMatches } from '../../text/allMatches.ts';
import { shift, span } from '../../text/span.ts';
import type { Definition } from '../facts.ts';
import { findSentences, type SentenceList } from '../sentenceGroups.ts';

const quotedTerm =
  /["“'‘«「]([^"”'’»」\n]{1,60})["”'’»」],?，? ?(?:shall |will |also |here |hereby |as used (?:here|herein|in this [\w ]{1,30}),? )?(?:means?\b|refers? to\b|is defined as\b|(?:is|are|be) (?:to be )?understood (?:as|to mean)\b|denotes?\b|stands? for\b|has the meaning\b|是指|指的是|系指|(?:仅|专|特)?指)[:：]?\s?/g;
/** By “device” we mean …; where we use the term “device”, it refers only to … */
const meantTerm =
  /(?:\b[Bb]y|\b(?:the )?(?:term|word|expression)|\b[Bb]y the (?:term|word)) ["“'‘]([^"”'’\n]{2,60})["”'’],? (?:we (?:mean|understand|refer to)|(?:it |this )?(?:always |only )?(?:refers?|relates?) (?:exclusively |only |solely )?to|stands for|denotes|describes|is understood(?: as)?|covers):? /g;
/** “Personal Information” is information that …: a quoted term at the start of its sentence. */
const openingTerm =
  /^\s*(?:in the following, |in this (?:policy|notice|statement|document|declaration), )?(?:an? )?["“'‘]([^"”’\n]{2,60})["”'’] (?:is|are|includes?) (?=(?:an?|any|all|the|such|our|those) |(?:anyone|anybody|everyone|whoever|people) |(?:personal |other )?(?:information|data) )/iu;
const bareTerm =
  /^\s*(?:the term |本政策中的?|本政策所称)?([\p{L}][\p{L}\p{N}/&’'-]*(?: [\p{L}\p{N}/&’'-]+){0,5}?) (?:shall |here )?(?:means?|refers? to|is defined as)[:：]? /iu;
const bareHanTerm =
  /^\s*(?:本政策中的?|本政策所称的?)?([\p{Script=Han}A-Za-z0-9]{2,16})[,，]?(?:是指|指的是|系指)[:：]?/u;
const notTerms =
  /^(?:this|that|it|which|these|those|by|what|what this|here|and|we|you|they|there|the above|the foregoing)\b/i;
const parenthesisTerm =
  /[(（](?:[^()（）"“”\n]{0,80})(?:the |our |以下(?:简称|统称)?(?:为)?|下称|简称|统称)?["“]([^"”\n]{2,60})["”](?! (?:instead of|rather than|in place of|as opposed to)\b)(?:[^()（）\n]{0,80})[)）]/g;
/** What every definition has somewhere: a quick look that spares most sentences the patterns above. */
const mayDefine = /mean|refer|defined|指|["“‘]|'/;
const selfTerm = /^(?:we|us|our|ours|you|your|我们|您|你|用户)$/i;

/**
 * Definitions: “Personal Data” means …, Cookies are not (a statement, no definition), … (the “Services”). For a term in
 * parentheses the meaning is the text of the sentence before them.
 */
export function* readDefinitions(list: SentenceList): Generator<Definition> {
  const defining = findSentences(list, definitionsIn, ({ known, kind }) => {
    const found = kind === 'heading' ? [] : known.read(definitionsIn, definitionsIn);
    return found.length === 0 ? undefined : found;
  });
  for (const { sentence, found } of defining) {
    const { start } = sentence.span;
    for (const { term, span: at, meaning } of found) {
      yield { term, span: shift(at, start), meaning: shift(meaning, start) };
    }
  }
}

/** Offsets are those of the text. */
function definitionsIn(text: string): readonly Definition[] {
  if (!mayDefine.test(text)) return [];
  const found: Definition[] = [];
  const end = text.trimEnd().length;
  const add = (term: string, start: number, meaning: number) => {
    const at = span(start, start + term.length);
    found.push({ term: term.trim(), span: at, meaning: span(meaning, Math.max(meaning, end)) });
  };
  for (const m of allMatches(meantTerm, text)) add(m[1]!, m.index + m[0].search(/["“'‘]/) + 1, m.index + m[0].length);
  for (const m of allMatches(quotedTerm, text)) add(m[1]!, m.index + 1, m.index + m[0].length);
  const opening = found.length > 0 ? null : openingTerm.exec(text);
  if (opening) add(opening[1]!, opening[0].search(/["“'‘]/) + 1, opening[0].length);
  const bare = found.length > 0 ? undefined : (bareTerm.exec(text) ?? bareHanTerm.exec(text));
  if (bare && !notTerms.test(bare[1]!)) add(bare[1]!, bare[0].indexOf(bare[1]!), bare[0].length);
  for (const m of allMatches(parenthesisTerm, text)) {
    const term = m[1]!.trim();
    if (selfTerm.test(term)) continue;
    const start = m.index + m[0].search(/["“]/) + 1;
    found.push({ term, span: span(start, start + m[1]!.length), meaning: span(0, m.index) });
  }
  return found;
}
