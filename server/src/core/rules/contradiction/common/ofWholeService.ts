import type { PolicyModel } from '../../../model.ts';
import type { Sentence } from '../../../read/sentence.ts';

/** Headings under which something is said of all that is done with data; others name a part: "Newsletter", "Payments". */
const general =
  /\b(?:collect\w*|gather\w*|data|information|privacy|polic(?:y|ies)|notice|statement|overview|summary|introduction|general|commitments?|promises?|principles?|short|what we|what the|we do)\b|个人信息|隐私|政策|收集|概述|总则|承诺|摘要|引言/i;

/**
 * Whether what a sentence says of data is said of the whole service, or at least of what the other one speaks of: it stands
 * under a general heading or under the same one as the other.
 */
export function isOfWholeService({ sections }: PolicyModel, sentence: Sentence, other: Sentence): boolean {
  const section = sections[sentence.section];
  if (!section || sentence.section === other.section) return true;
  if (section.kind !== 'heading' || section.level <= 1 || section.parent === undefined) return true;
  return general.test(section.title);
}
