import type { PolicyModel } from '../../model.ts';
import { writtenLanguage } from '../../parse/language.ts';
import { findTerms } from '../../read/grammar/findTerms.ts';
import { matchSentence } from '../../read/readSentence.ts';
import type { Token } from '../../read/sentence.ts';
import { matchSentences } from '../../read/sentenceGroups.ts';
import { tokenise } from '../../read/tokenise.ts';
import { type Span, span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

const nonPersonal =
  /(?<!\w)non-?\s?(?:personal(?:ly)?|identif\p{L}+)(?:[- ]identif\p{L}+)?\s+(?:information|data)\b|非个人(?:身份)?信息/iu;
const denied = /\b(?:not|never|without|combine[sd]?|link(?:ed|s)?|together with|in combination)\b/i;

/** "some identifiable and some non-identifiable data including …": what follows may be of either kind. */
const bothKinds =
  /(?<!\w)(?:personal(?:ly)?|identif\p{L}+)(?:[- ]identif\p{L}+)?(?: (?:information|data))?,? (?:and|or|as well as|and\/or)(?: (?:some|certain|other))? $/iu;

/** Data that single out a person or a device: named by the law (GDPR Art. 4(1), Recital 30) or by courts (IP addresses). */
const identifiers =
  /\b(?:IP address(?:es)?|internet protocol address(?:es)?|device (?:ID|identifier)s?|unique (?:device |application )?(?:ID|identifier|identification code|identification number)s?|advertising (?:ID|identifier)s?|MAC address(?:es)?|Android ID|IMEI|IDFA|e-?mail address(?:es)?|phone numbers?|(?:precise|exact) (?:geo)?location)\b/gi;

const identifier = new RegExp(identifiers.source, 'i');

/** Identifiers that the policy calls non-personal. */
export const definitionNonPersonal = defineRule({
  id: 'definition/non-personal',
  summary: {
    en: 'What identifies a person or a device is not called non-personal.',
    zh: '能识别个人或设备的信息，不称为非个人信息。',
  },
  severity: 'warning',
  *check(policy) {
    for (const { sentence } of matchSentences(policy, identifier)) {
      const own = matchSentence(sentence, nonPersonal);
      const context = own === null ? contextOf(policy, sentence.index) : undefined;
      if (sentence.kind === 'heading' || (own === null && context === undefined)) continue;
      const from = own === null ? 0 : own.index + own[0].length;
      const listed =
        own === null ||
        /^[^.]{0,60}?\b(?:such as|including|includes?|e\.g|like|for example|means|is|are)\b|^\s*[(:]/i.test(
          sentence.text.slice(from),
        );
      if (own !== null && bothKinds.test(sentence.text.slice(0, own.index))) continue;
      if (!listed || denied.test(sentence.text.slice(Math.max(0, from - 60), from + 60))) continue;
      const found = [...sentence.text.slice(from).matchAll(identifiers)].filter(
        (m) => !/^e-?mail|^phone/i.test(m[0]) || own !== null,
      );
      const [first] = found;
      if (first === undefined) continue;
      const start = sentence.span.start + from + first.index;
      yield {
        message: 'identifier',
        span: span(start, start + first[0].length),
        data: { data: first[0] },
        related: [
          ...listedAsPersonal(policy, first[0], sentence.index),
          ...(context === undefined ? [] : [{ span: context, message: 'heading' }]),
        ],
      };
    }
  },
});

/** Other sentences, at most three, that list the same kind of identifier outside any passage on non-personal data. */
function listedAsPersonal(policy: PolicyModel, identifier: string, index: number) {
  const { knowledge, sentences, document } = policy;
  const language = writtenLanguage(document);
  const dataIn = (tokens: readonly Token[]) =>
    findTerms(tokens, knowledge, language).filter(({ ontology }) => ontology === 'dataTypes');
  const kind = dataIn(tokenise(identifier, language, knowledge))[0]?.id;
  if (kind === undefined) return [];
  const places = sentences.flatMap((other) => {
    if (other.index === index || other.kind === 'heading') return [];
    const term = dataIn(other.tokens).find(({ id }) => id === kind);
    if (term === undefined || matchSentence(other, nonPersonal) || contextOf(policy, other.index)) return [];
    const [first, last] = [other.tokens[term.from] as Token, other.tokens[term.to - 1] as Token];
    return [{ span: span(other.span.start + first.start, other.span.start + last.end), message: 'listed' }];
  });
  return places.slice(0, 3);
}

/** The heading of the sentence's section, or the lead-in of its list, where that speaks of non-personal data. */
function contextOf({ sections, sentences }: PolicyModel, index: number): Span | undefined {
  const sentence = sentences[index];
  const leadIn = sentence?.leadIn === undefined ? undefined : sentences[sentence.leadIn];
  if (leadIn && nonPersonal.test(leadIn.text) && !denied.test(leadIn.text)) return leadIn.span;
  const section = sentence === undefined ? undefined : sections[sentence.section];
  return section?.kind === 'heading' && nonPersonal.test(section.title) ? section.titleSpan : undefined;
}
