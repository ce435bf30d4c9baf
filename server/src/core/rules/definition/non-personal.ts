import { ofKnowledge } from '../../knowledge/ofKnowledge.ts';
import { hasAnyWordOf } from '../../knowledge/words.ts';
import type { PolicyModel } from '../../model.ts';
import { writtenLanguage } from '../../parse/language.ts';
import { findTerms } from '../../read/grammar/findTerms.ts';
import type { Sentence, Token } from '../../read/sentence.ts';
import { matchSentences } from '../../read/sentenceGroups.ts';
import { tokenise } from '../../read/tokenise.ts';
import { allMatches } from '../../text/allMatches.ts';
import { type Span, span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import {
  claimBehind,
  goesOn,
  hasDenial,
  isCalledNonPersonal,
  isChanged,
  isListing,
  isReconciled,
  namedBefore,
  namedInRow,
  namesNonPersonal,
  namingIn,
} from './common/nonPersonalClaims.ts';

const expressions = ofKnowledge((knowledge) => {
  const identifier = hasAnyWordOf(knowledge, 'identifiers-of-devices', 'identifiers-of-persons');
  return {
    identifier,
    identifiers: new RegExp(identifier.source, 'gi'),
    ofPersons: hasAnyWordOf(knowledge, 'identifiers-of-persons'),
  };
});

/** Identifiers that the policy calls non-personal. */
export const definitionNonPersonal = defineRule({
  id: 'definition/non-personal',
  summary: {
    en: 'What identifies a person or a device is not called non-personal.',
    zh: '能识别个人或设备的信息，不称为非个人信息。',
  },
  severity: 'warning',
  *check(policy) {
    const told = new Set<number>();
    for (const { sentence } of matchSentences(policy, expressions(policy.knowledge).identifier)) {
      if (sentence.kind === 'heading') continue;
      const found = findIn(policy, sentence);
      if (found === undefined) continue;
      const { at, data, message, claim } = found;
      // What is said of a whole list is reported once.
      if (message === 'said' && claim !== undefined) {
        if (told.has(claim.start)) continue;
        told.add(claim.start);
      }
      const start = sentence.span.start + at;
      yield {
        message,
        span: span(start, start + data.length),
        data: { data },
        related: [
          ...listedAsPersonal(policy, data, sentence.index),
          ...(claim === undefined ? [] : [{ span: claim, message: message === 'said' ? 'claim' : 'heading' }]),
        ],
      };
    }
  },
});

/** How far behind an identifier what is done to it is told: "IP address (shortened)". */
const farthest = 25;

interface FoundIdentifier {
  /** Its offset in the sentence. */
  readonly at: number;
  readonly data: string;
  readonly message: 'identifier' | 'said';
  /** Where it is called so, when that stands elsewhere. */
  readonly claim?: Span;
}

/** The first identifier in a sentence that is called non-personal: there, in its heading or lead-in, before or behind it. */
function findIn(policy: PolicyModel, sentence: Sentence): FoundIdentifier | undefined {
  const { text } = sentence;
  const { knowledge } = policy;
  const { identifiers, ofPersons } = expressions(knowledge);
  const all = allMatches(identifiers, text).map(({ index, 0: data }) => ({ at: index, data }));
  const name = namingIn(sentence);
  if (name !== undefined) {
    const listed = all.find(({ at }) => at >= name.to);
    return listed &&
      isListing(knowledge, sentence, name, listed.at) &&
      !isChanged(knowledge, text.slice(name.to, listed.at + listed.data.length + farthest))
      ? { ...listed, message: 'identifier' }
      : undefined;
  }
  const called = all.find(({ at, data }) => isCalledNonPersonal(text.slice(at + data.length)));
  if (called !== undefined) return isReconciled(knowledge, text) ? undefined : { ...called, message: 'said' };
  const [first] = all.filter(({ data }) => !ofPersons.test(data));
  if (first === undefined) return undefined;
  const context = contextOf(policy, sentence.index);
  if (context !== undefined)
    return hasDenial(knowledge, text.slice(0, first.at)) ||
      isReconciled(knowledge, text.slice(0, first.at + first.data.length + farthest))
      ? undefined
      : { ...first, message: 'identifier', claim: context };
  if (hasDenial(knowledge, text) || isReconciled(knowledge, text)) return undefined;
  const cell = namedInRow(policy, sentence);
  if (cell !== undefined) return { ...first, message: 'identifier', claim: cell };
  const before = goesOn.test(text) ? namedBefore(policy, sentence) : undefined;
  if (before !== undefined) return { ...first, message: 'identifier', claim: before };
  const behind = claimBehind(policy, sentence);
  return behind && { ...first, message: 'said', claim: behind };
}

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
    if (term === undefined || namingIn(other) || contextOf(policy, other.index)) return [];
    const [first, last] = [other.tokens[term.from] as Token, other.tokens[term.to - 1] as Token];
    return [{ span: span(other.span.start + first.start, other.span.start + last.end), message: 'listed' }];
  });
  return places.slice(0, 3);
}

/** The heading of the sentence's section, or the lead-in of its list, where that speaks of non-personal data. */
function contextOf({ sections, sentences, knowledge }: PolicyModel, index: number): Span | undefined {
  const sentence = sentences[index];
  const leadIn = sentence?.leadIn === undefined ? undefined : sentences[sentence.leadIn];
  if (leadIn && namingIn(leadIn) && !hasDenial(knowledge, leadIn.text) && !isReconciled(knowledge, leadIn.text))
    return leadIn.span;
  const section = sentence === undefined ? undefined : sections[sentence.section];
  return section?.kind === 'heading' && namesNonPersonal(knowledge, section.title) ? section.titleSpan : undefined;
}
