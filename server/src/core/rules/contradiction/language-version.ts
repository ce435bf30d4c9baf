import type { PolicyModel } from '../../model.ts';
import type { Remark } from '../../recognise/readRemarks.ts';
import { remarksOf, says } from '../../recognise/readRemarks.ts';
import { defineRule } from '../rule.ts';
import { reportPositions } from './common/opposePositions.ts';
import { sameScope } from './common/sameScope.ts';

/** Two language versions are said to prevail. */
export const contradictionLanguageVersion = defineRule({
  id: 'contradiction/language-version',
  summary: { en: 'One language version prevails.', zh: '只有一种语言版本优先。' },
  severity: 'information',
  *check(policy) {
    const positions = [
      ...remarksOf(policy, 'language-prevails').filter(
        ({ sentence }) => !says(policy, sentence.index, 'languages-equal'),
      ),
      ...remarksOf(policy, 'languages-equal').filter(({ sentence }) => ofLanguages.test(sentence.text)),
    ].sort((a, b) => a.sentence.index - b.sentence.index);
    for (const [i, later] of positions.entries()) {
      const earlier = positions
        .slice(0, i)
        .filter(
          (one) =>
            languageOf(policy, one) !== languageOf(policy, later) &&
            sameScope(policy, one.sentence.index, later.sentence.index),
        );
      if (earlier.length > 0) yield reportPositions(policy, later, earlier, 'information');
    }
  },
});

/** "In case of conflict between the English and the Chinese version, …": names both and decides nothing. */
const conflictClause =
  /\b(?:if|whenever|where|when|should|in (?:the )?(?:case|event) of|in the event that)\b[^,;.]*[,;.]?|(?:如|若)[^，。]*，/gi;
const prevails =
  /\b(?:prevail\w*|precedence|govern\w*|control\w*|authoritative|binding|decisive|priority|official|counts?|wins|appl(?:y|ies)|go by|rely on|follow|refer to)\b|为准|优先|正本/i;

/** What has equal force may be other things than versions in several languages. */
const ofLanguages = /\b(?:versions?|languages?|texts?|wordings?|translations?|none|neither)\b|版本|语言|文本/i;

/** Stands for a language where none prevails. */
const equal = 'equal';

/** The language that prevails: the first in the part of the sentence that says so. */
function languageOf(policy: PolicyModel, { sentence }: Remark): string {
  if (says(policy, sentence.index, 'languages-equal')) return equal;
  const { knowledge } = policy;
  const { en = [], zh = [] } = knowledge.lexicons.languages ?? {};
  const firstIn = (text: string) =>
    [...en, ...zh].filter((name) => text.includes(name)).sort((a, b) => text.indexOf(a) - text.indexOf(b))[0];
  const parts = sentence.text
    .toLowerCase()
    .replace(conflictClause, ';')
    .split(/[;,.；，。]/);
  const saying = parts.find((part) => prevails.test(part) && firstIn(part) !== undefined);
  return firstIn(saying ?? sentence.text.toLowerCase()) ?? '';
}
