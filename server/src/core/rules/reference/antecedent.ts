import { matchSentence } from '../../read/readSentence.ts';
import { matchSentences } from '../../read/sentenceGroups.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** "If you are not satisfied, …": with what, the sentence does not say. */
const dissatisfied =
  /^\W*(?:If|Where|When|Should) you (?:are|be|feel) (?:(?:still )?not (?:\p{L}+ )?satisfied|dissatisfied|unsatisfied|unhappy)\s*,/iu;
const zhDissatisfied = /^如果?(?:您|你)?(?:仍|还)?不满意?，/u;

/** What one may be dissatisfied with. */
const answer =
  /(?<!\w)(?:repl(?:y|ies)|respon(?:d|ses?)|answers?|decisions?|decide|outcomes?|results?|refus\p{L}*|reject\p{L}*|den(?:y|ial)|resol\p{L}+|solutions?|investigat\p{L}+|complaints?|handl(?:e|es|ing))\b|答复|回复|处理|决定|结果|拒绝/iu;

/** Sentences before, in which it may stand. */
const reach = 3;

/** A sentence that points back to what nobody has said. */
export const referenceAntecedent = defineRule({
  id: 'reference/antecedent',
  summary: { en: 'What a sentence points back to stands before it.', zh: '句子所指的上文确实存在。' },
  severity: 'information',
  *check(policy) {
    const { document, sentences } = policy;
    const pattern = document.language === 'zh' ? zhDissatisfied : dissatisfied;
    for (const { sentence, found } of matchSentences(policy, pattern)) {
      const before = sentences
        .slice(Math.max(0, sentence.index - reach), sentence.index)
        .filter(({ kind, section }) => kind !== 'heading' && section === sentence.section);
      if (before.some((other) => matchSentence(other, answer) !== null)) continue;
      const start = sentence.span.start + found.index;
      yield { message: 'dissatisfied', span: span(start, start + found[0].length), data: { quote: found[0].trim() } };
    }
  },
});
